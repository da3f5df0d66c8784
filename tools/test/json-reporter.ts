import { experimental_getRunnerTask as taskOf, JsonReporter, type TestModule } from 'vitest/node';

/** vitest's JSON reporter, which else says of a file whose hooks fail that it failed, and not why. */
export default class extends JsonReporter {
  override async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    for (const module of modules) {
      const { result } = taskOf(module);
      const inHooks = [...module.children.allSuites()].flatMap((suite) => taskOf(suite).result?.errors ?? []);
      if (result) result.errors = [...(result.errors ?? []), ...inHooks];
    }
    await super.onTestRunEnd(modules);
  }
}
