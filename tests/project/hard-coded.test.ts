import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/project-root';

/** The name of the product is the same in every language. */
const everywhere = new Set(['Whereless']);
/** Speaks to `npm run check`, not to the user. */
const notForUsers = new Set(['src/app/check-page/automation.ts']);
/** Attributes that are read out or shown. */
const spoken = new Set(['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder', 'label']);

/** Words as a person would read them: letters with a space or a full stop between or after. */
function isSentence(text: string): boolean {
  return /^\p{Lu}[\p{L}’']*([ ,][\p{L}’']+)+[.!?…:]?$|^\p{Lu}\p{L}+[.!?…]$/u.test(text.trim());
}

/** Strings in one source file that a user would read and that are not from the catalogue. */
function strays(name: string, code: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = (node: ts.Node): void => {
    // What is thrown is for who reads the console.
    if (ts.isNewExpression(node) && node.expression.getText(file).endsWith('Error')) return;
    if (ts.isCallExpression(node) && node.expression.getText(file) === 'super') return;
    // Chrome wants a reason for its own developers to read.
    if (ts.isPropertyAssignment(node) && node.name.getText(file) === 'justification') return;
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text) && !everywhere.has(node.text.trim()))
      found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText(file)) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) {
        const { text } = node.initializer;
        if (/\p{L}{2}/u.test(text) && !everywhere.has(text)) found.push(text);
        return;
      }
    }
    if (ts.isStringLiteralLike(node) && isSentence(node.text)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('words for the user', () => {
  it('are all in the catalogue', () => {
    const folders = ['src/ui', 'src/app', 'src/relay', 'src/platform', 'entrypoints'];
    const names = folders
      .flatMap((folder) =>
        readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
          (path) => `${folder}/${path}`,
        ),
      )
      .filter((name) => /\.tsx?$/u.test(name));
    expect(names.length).toBeGreaterThan(100);
    const hardCoded = names
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => !notForUsers.has(name))
      .flatMap((name) => strays(name, readFileSync(join(projectRoot, name), 'utf8')).map((text) => `${name}: ${text}`));
    expect(hardCoded).toEqual([]);
  });

  it('would be found', () => {
    const code = `const a = <p title="Close it">Your photo {b} is <b>gone</b></p>; say('Nothing was sent.');`;
    expect(strays('a.tsx', code)).toEqual(['Close it', 'Your photo', 'is', 'gone', 'Nothing was sent.']);
    expect(strays('b.ts', `throw new Error('Not a region'); const c = 'wl-button wl-button--small';`)).toEqual([]);
  });
});
