import type { Json, PageCode } from './driver';

/** The compilers that run these tools wrap functions with this helper, which no page has. */
const nameHelper = 'const __name = (f) => f;';

/** One expression that evaluates to a promise of the result as JSON text (`undefined` becomes `null`). */
export function asExpression<Args extends readonly Json[], Result>(code: PageCode<Args, Result>, args: Args): string {
  const value =
    typeof code === 'string'
      ? `(${code}\n)`
      : `(${String(code)}\n)(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
  return `(async () => { ${nameHelper} return JSON.stringify((await ${value}) ?? null); })()`;
}
