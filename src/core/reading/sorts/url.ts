import type { TextSort } from './text-sort';

/** With a scheme or `www.`, or a bare name under an ending that is common on signs. */
const form =
  /(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+(?:\/\S*)?|\b[a-z\d][a-z\d-]{1,}\.(?:com|org|net|info|biz|eu|io|app|de|fr|ch|at|it|es|pt|nl|be|lu|dk|se|no|fi|pl|cz|sk|hu|ro|gr|ie|co\.uk|uk|us|ca|au|br)\b(?:\/\S*)?/iu;

export const url: TextSort = { sort: 'url', find: (line) => form.exec(line)?.[0] ?? null };
