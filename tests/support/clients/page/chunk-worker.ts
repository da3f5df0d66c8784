const partBytes = 64 * 1024;

/** Sends each file it is posted in parts with `Content-Range`, one after the other. */
addEventListener('message', ({ data }: MessageEvent<File>) => {
  void (async () => {
    const id = crypto.randomUUID();
    for (let start = 0; start < data.size; start += partBytes) {
      const end = Math.min(start + partBytes, data.size);
      await fetch('/chunks', {
        method: 'POST',
        body: await data.slice(start, end).arrayBuffer(),
        headers: {
          'content-type': data.type,
          'content-range': `bytes ${String(start)}-${String(end - 1)}/${String(data.size)}`,
          'x-upload-id': id,
          'x-file-name': encodeURIComponent(data.name),
        },
      });
    }
  })();
});
