// An ordinary composer, as many sites have one: it knows nothing of any extension.
const form = document.querySelector('form');
const input = document.querySelector('#photos');
const words = document.querySelector('#words');
const auto = document.querySelector('[data-testid="auto"]');
const previews = document.querySelector('.previews');
const status = document.querySelector('.status');
const feed = document.querySelector('.feed');

let chosen = [];

function showPreviews() {
  for (const image of previews.querySelectorAll('img')) URL.revokeObjectURL(image.src);
  previews.replaceChildren(
    ...chosen.map((file) => {
      const item = document.createElement('li');
      const image = document.createElement('img');
      image.src = URL.createObjectURL(file);
      image.alt = '';
      item.append(image);
      return item;
    }),
  );
}

function showPost(text, files) {
  const post = document.createElement('article');
  post.className = 'post';
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  const pictures = document.createElement('div');
  pictures.className = 'pictures';
  for (const file of files) {
    const figure = document.createElement('figure');
    const image = document.createElement('img');
    image.src = `/received/${file.id}`;
    image.alt = '';
    const caption = document.createElement('figcaption');
    caption.textContent = `${file.fileName}, ${file.size.toLocaleString()} bytes`;
    figure.append(image, caption);
    pictures.append(figure);
  }
  post.append(paragraph, pictures);
  feed.prepend(post);
}

async function upload() {
  const data = new FormData();
  data.append('words', words.value);
  for (const file of chosen) data.append('photos', file);
  status.textContent = 'Posting…';
  const answer = await fetch('/upload', { method: 'POST', body: data });
  const { files = [], error } = await answer.json();
  if (error !== undefined) {
    status.textContent = `Not posted: ${error}`;
    return;
  }
  showPost(words.value, files);
  status.textContent = files.length === 1 ? 'Posted 1 photo.' : `Posted ${files.length} photos.`;
  chosen = [];
  words.value = '';
  form.reset();
  showPreviews();
}

input.addEventListener('change', () => {
  chosen = [...chosen, ...input.files];
  showPreviews();
  status.textContent = chosen.length === 1 ? '1 photo ready.' : `${chosen.length} photos ready.`;
  if (auto.checked && chosen.length > 0) void upload();
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void upload();
});

auto.checked = new URLSearchParams(location.search).has('auto');
