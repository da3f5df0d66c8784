/** The little that the test pages use of packages without types of their own. */

declare module 'jquery' {
  interface FileUploadData {
    readonly files: readonly File[];
    submit(): void;
  }
  interface FileUploadOptions {
    readonly url: string;
    readonly maxChunkSize: number;
    readonly pasteZone: Document;
    readonly add: (event: unknown, data: FileUploadData) => void;
  }
  const jQuery: (selector: string) => { fileupload(options: FileUploadOptions): void };
  export default jQuery;
}

declare module 'blueimp-file-upload';

declare module 'fine-uploader/lib/core' {
  interface FineUploader {
    addFiles(files: readonly File[]): void;
    drawThumbnail(id: number, image: HTMLImageElement, maxSize: number): void;
  }
  interface Options {
    readonly button: HTMLElement;
    readonly request: { readonly endpoint: string };
    readonly chunking: { readonly enabled: boolean; readonly mandatory: boolean; readonly partSize: number };
    readonly paste: { readonly targetElement: HTMLElement; readonly defaultName: string };
    readonly callbacks: { readonly onSubmitted: (id: number) => void };
  }
  const qq: { readonly FineUploaderBasic: new (options: Options) => FineUploader };
  export default qq;
}

declare module 'fine-uploader/lib/dnd' {
  interface Options {
    readonly dropZoneElements: readonly HTMLElement[];
    readonly callbacks: { readonly processingDroppedFilesComplete: (files: readonly File[]) => void };
  }
  const qq: { readonly DragAndDrop: new (options: Options) => object };
  export default qq;
}

declare module 'plupload/js/plupload.full.min.js' {
  interface Uploader {
    init(): void;
    start(): void;
    bind(type: 'FilesAdded', listener: (uploader: Uploader, files: readonly { getNative(): File }[]) => void): void;
  }
  const plupload: { readonly Uploader: new (options: Readonly<Record<string, string>>) => Uploader };
  export default plupload;
}

declare module 'tinymce/skins/*';
declare module '*.css';
