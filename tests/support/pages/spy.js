// Loaded as the first script of the page: keeps a note of every file the page could lay hands on, and of its content.
(() => {
  const seen = [];
  Object.defineProperty(window, '__seen', { value: seen });
  const { arrayBuffer } = Blob.prototype;
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  const { get: getFiles } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files');
  const noted = new WeakMap();

  function note(via, blob) {
    if (!(blob instanceof Blob)) return;
    const ways = noted.get(blob) ?? new Set();
    noted.set(blob, ways);
    if (ways.has(via)) return;
    ways.add(via);
    const { name = null, size, type, lastModified = null } = blob;
    const entry = { at: Date.now(), via, name, size, type, lastModified, sha256: null };
    seen.push(entry);
    arrayBuffer
      .call(blob)
      .then((buffer) => digest('SHA-256', buffer))
      .then((hash) => {
        entry.sha256 = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      })
      .catch((error) => {
        entry.sha256 = `unreadable: ${error.name}`;
      });
  }

  function noteAll(via, files) {
    for (const file of files ?? []) note(via, file);
  }

  function noteTransfer(via, transfer) {
    noteAll(`${via} files`, transfer?.files);
    for (const item of transfer?.items ?? []) if (item.kind === 'file') note(`${via} items`, item.getAsFile());
  }

  const inputs = new Set();
  function noteInput(via, node) {
    if (node?.localName !== 'input' || node.type !== 'file') return;
    inputs.add(node);
    noteAll(via, getFiles.call(node));
  }

  for (const target of [window, document]) {
    for (const type of ['input', 'change', 'drop', 'paste', 'dragover', 'click', 'focus', 'blur', 'cancel']) {
      const listen = (event) => {
        const via = `${target === window ? 'window' : 'document'} ${type}`;
        for (const node of event.composedPath()) noteInput(via, node);
        noteTransfer(via, event.dataTransfer ?? event.clipboardData);
      };
      target.addEventListener(type, listen, true);
      target.addEventListener(type, listen, false);
    }
  }

  function pollInputs(via) {
    for (const input of inputs) noteInput(via, input);
    for (const input of document.querySelectorAll('input[type="file"]')) noteInput(via, input);
  }
  setInterval(() => pollInputs('timer'), 1);
  const eachFrame = () => {
    pollInputs('animation frame');
    requestAnimationFrame(eachFrame);
  };
  requestAnimationFrame(eachFrame);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    pollInputs('task');
    setTimeout(() => port2.postMessage(0));
  };
  port2.postMessage(0);
  new MutationObserver(() => pollInputs('mutation')).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });

  function watch(owner, name, argumentsOf) {
    const original = owner[name];
    owner[name] = function (...args) {
      for (const value of argumentsOf(this, args)) note(name, value);
      return Reflect.apply(original, this, args);
    };
  }
  for (const name of ['arrayBuffer', 'text', 'stream', 'slice', 'bytes']) {
    if (name in Blob.prototype) watch(Blob.prototype, name, (self) => [self]);
  }
  for (const name of ['readAsArrayBuffer', 'readAsDataURL', 'readAsText', 'readAsBinaryString']) {
    watch(FileReader.prototype, name, (_self, args) => args);
  }
  watch(URL, 'createObjectURL', (_self, args) => args);
  watch(window, 'createImageBitmap', (_self, args) => args);
  watch(window, 'structuredClone', (_self, args) => args);
  watch(FormData.prototype, 'append', (_self, args) => args);
  watch(FormData.prototype, 'set', (_self, args) => args);
  watch(MessagePort.prototype, 'postMessage', (_self, args) => args.flat());
  watch(window, 'postMessage', (_self, args) => args.flat());
  watch(XMLHttpRequest.prototype, 'send', (_self, args) => args);
  watch(window, 'fetch', (_self, args) => [args[1]?.body]);
  watch(DataTransferItemList.prototype, 'add', (_self, args) => args);
  Object.defineProperty(HTMLInputElement.prototype, 'files', {
    ...Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files'),
    get() {
      const files = getFiles.call(this);
      noteAll('files getter', files);
      return files;
    },
  });
  window.addEventListener('message', (event) => {
    for (const value of [event.data].flat()) note('message', value);
  });
})();
