/** What is no picture goes on as it is, but for the path it came with: the browser sends that along with the file. */
export function withoutFolder(file: File): File {
  const { name, type, lastModified, webkitRelativePath } = file;
  return webkitRelativePath === '' ? file : new File([file], name, { type, lastModified });
}
