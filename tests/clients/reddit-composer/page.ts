import { LitElement, html } from 'lit';
import { app } from '../../support/clients/page/app';
import { upload } from '../../support/clients/page/upload';

/** Tells its composer of files; a custom event crosses the shadow roots, `change` does not. */
function tell(from: HTMLElement, files: Iterable<File>): void {
  from.dispatchEvent(new CustomEvent('media-chosen', { bubbles: true, composed: true, detail: [...files] }));
}

class ImageButton extends LitElement {
  override render() {
    return html`
      <button style="width: 100%" @click=${() => this.input?.click()}>Image</button>
      <input
        type="file"
        multiple
        accept="image/png,image/jpeg,image/gif"
        hidden
        @change=${() => {
          this.onChange();
        }}
      />
    `;
  }

  private get input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  private onChange(): void {
    if (!this.input) return;
    tell(this, this.input.files ?? []);
    this.input.value = '';
  }
}

class Composer extends LitElement {
  static override properties = { files: { state: true } };
  declare private files: readonly File[];

  constructor() {
    super();
    this.files = [];
    this.addEventListener('media-chosen', (event) => {
      this.attach((event as CustomEvent<readonly File[]>).detail);
    });
  }

  override render() {
    return html`
      <div
        style="padding: 20px; border: 2px dashed"
        @dragover=${(event: DragEvent) => {
          event.preventDefault();
        }}
        @drop=${(event: DragEvent) => {
          event.preventDefault();
          this.attach(event.dataTransfer?.files ?? []);
        }}
        @paste=${(event: ClipboardEvent) => {
          const files = event.clipboardData?.files ?? [];
          if (files.length === 0) return;
          event.preventDefault();
          this.attach(files);
        }}
      >
        <slot></slot>
        ${this.files.map((file) => html`<img class="preview" src=${URL.createObjectURL(file)} alt="" width="160" />`)}
      </div>
    `;
  }

  private attach(files: Iterable<File>): void {
    const list = [...files];
    this.files = [...this.files, ...list];
    for (const file of list) void upload(file);
  }
}

customElements.define('rte-toolbar-button-image', ImageButton);
customElements.define('shreddit-composer', Composer);
app.innerHTML = `
  <shreddit-composer>
    <div name="body" contenteditable="true" style="min-height: 120px; border: 1px solid"></div>
    <rte-toolbar-button-image style="display: block; width: 100px"></rte-toolbar-button-image>
  </shreddit-composer>`;
