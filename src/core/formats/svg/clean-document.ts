import type { BlockRole } from '../format';
import { cleanAttribute, remoteAddress } from './clean-attribute';
import { cleanCss, localPath } from './css';
import type { EmbeddedCleaner } from './data-uri';
import { Entities, escapeAttribute, escapeText } from './entities';
import { expandName, innerScope, outerScope } from './names';
import type { Scope } from './names';
import { References } from './references';
import type { Attribute, Token } from './tokens';
import { svgElements, svgNamespace, textElements, xhtmlElements, xhtmlNamespace } from './vocabulary';
import { deepestSvgElement } from '../../limits';

/** A token of the document and what is written for it; empty text for one that goes. */
export interface CleanToken {
  readonly token: Token;
  readonly fresh: string;
  readonly name: string;
  readonly role: BlockRole;
}

/** Something that was in the document and that its author may not want to tell. */
export interface Note {
  readonly label: string;
  readonly text: string;
}

/** An open element. */
interface Level {
  readonly name: string;
  readonly local: string;
  readonly scope: Scope;
  readonly isDropped: boolean;
  readonly showsText: boolean;
}

/** Texts that drawing programs put into titles and descriptions. */
const generatorText = /created with|generat(ed|or)|sketch|figma|inkscape|adobe|illustrator|corel|affinity/i;

/** Cleans a document token by token; null when it is not well-formed, no SVG, or holds a picture that stays unclean. */
export class DocumentCleaner {
  readonly tokens: CleanToken[] = [];
  readonly notes: Note[] = [];
  /** Attributes of the root element, resolved. */
  root: readonly Attribute[] | null = null;
  private readonly entities = new Entities();
  private readonly stack: Level[] = [];
  private readonly references = new References();
  /** Kept elements' opening tokens by their place in `tokens`, until it is known which ids are referred to. */
  private readonly opened = new Map<number, readonly Attribute[]>();

  constructor(
    private readonly source: readonly Token[],
    private readonly clean: EmbeddedCleaner,
  ) {}

  /** Whether the document could be cleaned. */
  run(): boolean {
    for (const [index, token] of this.source.entries()) {
      if (!this.take(token, index)) return false;
    }
    for (const [place, attributes] of this.opened) this.writeOpen(place, attributes);
    return this.root !== null && this.stack.length === 0;
  }

  private writeOpen(place: number, attributes: readonly Attribute[]): void {
    const open = this.tokens[place];
    if (open?.token.kind !== 'open') return;
    const kept = attributes.filter(({ name, value }) => name !== 'id' || this.references.includes(value));
    const written = kept.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('');
    this.tokens[place] = { ...open, fresh: `<${open.name}${written}${open.token.isEmpty ? '/' : ''}>` };
  }

  private take(token: Token, index: number): boolean {
    switch (token.kind) {
      case 'open':
        return this.open(token, index);
      case 'close':
        return this.close(token);
      case 'text':
      case 'cdata':
        return this.text(token);
      case 'doctype':
        this.entities.declare(token.value);
        return this.drop(token, 'DOCTYPE', 'structure');
      case 'comment':
        this.notes.push({ label: 'comment', text: token.value });
        return this.drop(token, 'comment', 'metadata');
      case 'instruction':
        return this.drop(token, 'processing instruction', /^xml\s/.test(token.value) ? 'structure' : 'metadata');
    }
  }

  private open(token: Token & { kind: 'open' }, index: number): boolean {
    const parent = this.stack.at(-1);
    if ((!parent && this.root) || this.stack.length >= deepestSvgElement) return false;
    const attributes: Attribute[] = [];
    for (const { name, value } of token.attributes) {
      const resolved = this.entities.resolve(value.replace(/\r\n?|[\n\t]/g, ' '));
      if (resolved === null) return false;
      attributes.push({ name, value: resolved });
    }
    const scope = innerScope(parent?.scope ?? outerScope, attributes);
    const { namespace, local } = expandName(token.name, scope, false);
    if (!this.root) {
      if (local !== 'svg' || (namespace !== svgNamespace && namespace !== '')) return false;
      this.root = attributes;
    }
    const isDropped = !!parent?.isDropped || !this.isKept(namespace, local, index, parent);
    const showsText = !!parent?.showsText || textElements.has(local);
    if (!token.isEmpty) this.stack.push({ name: token.name, local, scope, isDropped, showsText });
    if (isDropped) return this.drop(token, token.name, 'metadata');
    const kept: Attribute[] = [];
    for (const attribute of attributes) {
      const outcome = cleanAttribute(attribute, namespace ?? '', scope, this.clean);
      if (outcome.fate === 'refuse') return false;
      const isDeclaration = attribute.name.startsWith('xmlns');
      if (outcome.fate !== 'keep') {
        if (!isDeclaration) this.notes.push({ label: attribute.name, text: attribute.value });
        continue;
      }
      const address = isDeclaration ? null : remoteAddress(outcome.value);
      if (address) this.notes.push({ label: 'remote address', text: address });
      this.references.addAttribute(attribute.name, outcome.value);
      kept.push({ name: attribute.name, value: outcome.value });
    }
    this.opened.set(this.tokens.length, kept);
    this.tokens.push({ token, fresh: '', name: token.name, role: 'structure' });
    return true;
  }

  private isKept(namespace: string | null, local: string, index: number, parent: Level | undefined): boolean {
    // Nothing but text belongs into these.
    if (parent && ['title', 'desc', 'style'].includes(parent.local)) return false;
    if (namespace === xhtmlNamespace) return xhtmlElements.has(local);
    if ((namespace !== svgNamespace && namespace !== '') || !svgElements.has(local)) return false;
    if (local !== 'title' && local !== 'desc') return true;
    const text = this.textUntilClose(index);
    this.notes.push({ label: local, text });
    return !generatorText.test(text) && !localPath.test(text);
  }

  /** The text of a title or description from its opening token to the next closing one. */
  private textUntilClose(index: number): string {
    let text = '';
    for (let i = index + 1; i < this.source.length && text.length < 10_000; i++) {
      const token = this.source[i];
      if (!token || token.kind === 'close') break;
      if (token.kind === 'text' || token.kind === 'cdata') text += token.value;
    }
    return text;
  }

  private close(token: Token & { kind: 'close' }): boolean {
    const level = this.stack.pop();
    if (level?.name !== token.name) return false;
    if (level.isDropped) return this.drop(token, token.name, 'metadata');
    this.tokens.push({ token, fresh: `</${token.name}>`, name: token.name, role: 'structure' });
    return true;
  }

  private text(token: Token & { kind: 'text' | 'cdata' }): boolean {
    const level = this.stack.at(-1);
    const raw = token.value.replace(/\r\n?/g, '\n');
    const text = token.kind === 'cdata' ? raw : this.entities.resolve(raw);
    if (text === null || (!level && text.trim() !== '')) return false;
    const isBlank = text.trim() === '';
    if (level?.isDropped && !isBlank) this.notes.push({ label: level.local, text });
    if (!level || level.isDropped || (!level.showsText && !isBlank)) {
      return this.drop(token, 'text', isBlank ? 'structure' : 'metadata');
    }
    const shown = level.local === 'style' ? cleanCss(text, this.clean) : text;
    if (shown === null) return false;
    const address = level.local === 'style' ? remoteAddress(shown) : null;
    if (address) this.notes.push({ label: 'remote address', text: address });
    if (level.local === 'style') this.references.addStyle(shown);
    this.tokens.push({ token, fresh: escapeText(shown), name: 'text', role: 'structure' });
    return true;
  }

  private drop(token: Token, name: string, role: BlockRole): true {
    this.tokens.push({ token, fresh: '', name, role });
    return true;
  }
}
