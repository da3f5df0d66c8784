function find(): HTMLElement {
  const element = document.getElementById('app');
  if (element === null) throw new Error('The page has no place for the client');
  return element;
}

/** Where the page of a client goes. */
export const app = find();
