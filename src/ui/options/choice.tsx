import { useId, type ReactNode } from 'react';

interface ChoiceProps<Value extends string> {
  /** For tests: which choice this is. */
  readonly name: string;
  readonly label: string;
  readonly detail?: string;
  readonly value: Value;
  /** Each value with its words. */
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

/** One of a few, with what it means below. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): ReactNode {
  const { name, label, detail, value, options, onChoose } = props;
  const id = useId();
  return (
    <div className="wl-options__kind" data-preference={name}>
      <div>
        <label htmlFor={id}>
          <strong>{label}</strong>
        </label>
        {detail !== undefined && (
          <p className="wl-soft" id={`${id}-detail`}>
            {detail}
          </p>
        )}
      </div>
      <select
        id={id}
        className="wl-options__select"
        aria-describedby={detail === undefined ? undefined : `${id}-detail`}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
