const limitMs = 10_000;

/** Whether this came to its end without an error within ten seconds; a browser that hangs says nothing at all. */
export async function endsBy(work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, limitMs);
  });
  const ended = work.then(
    () => true,
    () => false,
  );
  return Promise.race([ended, late]).finally(() => {
    clearTimeout(timer);
  });
}
