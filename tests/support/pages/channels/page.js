// What the channel pages share: send whatever a page got to the upload server, and say when that is done.
const status = (text) => {
  document.querySelector('[data-testid="status"]').textContent = text;
};

/** How many uploads are on their way. */
window.uploading = 0;

// A field has a name: Firefox does not send small forms in which it has none (docs/THREAT-MODEL.md).
window.upload = async (files, paths = []) => {
  const list = [...files];
  const data = new FormData();
  list.forEach((file, index) => data.append(paths[index] ?? (file.webkitRelativePath || 'file'), file));
  window.uploading += 1;
  const answer = await fetch('/upload', { method: 'POST', body: data });
  window.uploading -= 1;
  status(answer.ok ? `uploaded ${list.length}` : 'failed');
};

window.note = status;
