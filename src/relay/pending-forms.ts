/** Forms with an input whose pick is held, and whether somebody wanted to submit them meanwhile. */
class PendingForms {
  readonly #held = new Map<HTMLFormElement, number>();
  readonly #wanted = new Map<HTMLFormElement, HTMLElement | null>();

  /** @returns to be called when the pick is decided; `true`: it has files again, and a submission may go on */
  begin(input: HTMLInputElement): (goOn: boolean) => void {
    const { form } = input;
    if (!form) return () => undefined;
    this.#held.set(form, (this.#held.get(form) ?? 0) + 1);
    return (goOn) => {
      const left = (this.#held.get(form) ?? 1) - 1;
      if (left > 0) {
        this.#held.set(form, left);
        return;
      }
      this.#held.delete(form);
      const submitter = this.#wanted.get(form);
      this.#wanted.delete(form);
      if (goOn && submitter !== undefined) HTMLFormElement.prototype.requestSubmit.call(form, submitter);
    };
  }

  /** Whether the form must wait; it is then submitted when its pick is decided. */
  postpone(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
    if (!this.#held.has(form)) return false;
    this.#wanted.set(form, submitter);
    return true;
  }
}

export const pendingForms = new PendingForms();
