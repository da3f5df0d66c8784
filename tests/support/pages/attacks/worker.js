// A worker, or a service worker, that gives back what it was sent.
self.onmessage = ({ data, source }) => {
  if (source) source.postMessage(data);
  else postMessage(new self.FileReaderSync().readAsArrayBuffer(data));
};
