/** What is used of the custom-module tool that comes with TensorFlow.js, which has no types. */
declare module '@tensorflow/tfjs/dist/tools/custom_module/custom_module.js' {
  import type { ImportProvider } from '@tensorflow/tfjs/dist/tools/custom_module/esm_module_provider.js';

  /** The text of a module with these operations (`mul`, `fused.conv2d`), to stand for ops_for_converter.js. */
  export function getCustomConverterOpsModule(operations: readonly string[], provider: ImportProvider): string;
}

declare module '@tensorflow/tfjs/dist/tools/custom_module/esm_module_provider.js' {
  export interface ImportProvider {
    readonly importCoreStr: (forwardModeOnly: boolean) => string;
    readonly importOpForConverterStr: (operation: string) => string;
  }
  export const esmImportProvider: ImportProvider;
}

declare module '@tensorflow/tfjs/dist/tools/custom_module/model_parser.js' {
  /** The operations of tfjs-core that a graph model needs, by a table of what the converter uses for each of its nodes. */
  export function getOps(model: object, operationsOf: Readonly<Record<string, readonly string[]>>): string[];
}
