import type { ReactNode } from 'react';
import type { Arming } from './arming';
import './button.css';

interface GuardedButtonProps {
  readonly action: string;
  readonly arming: Arming;
  readonly onPress: () => void;
  readonly children: ReactNode;
  readonly hint?: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  /** Told true while the pointer or the focus is on the button. */
  readonly onPoint?: (pointed: boolean) => void;
}

/** A button that lets something be uploaded: it takes only the user's own clicks, and none before it is armed. */
export function GuardedButton(props: GuardedButtonProps): ReactNode {
  const { action, arming, onPress, children, hint, primary = false, disabled = false, onPoint } = props;
  return (
    <button
      type="button"
      className={primary ? 'wl-button wl-button--primary' : 'wl-button'}
      data-action={action}
      disabled={disabled}
      aria-disabled={disabled || !arming.armed}
      onClick={(event) => {
        if (event.nativeEvent.isTrusted && arming.isArmed()) onPress();
      }}
      onMouseEnter={() => onPoint?.(true)}
      onMouseLeave={() => onPoint?.(false)}
      onFocus={() => onPoint?.(true)}
      onBlur={() => onPoint?.(false)}
    >
      <span>{children}</span>
      {hint !== undefined && <span className="wl-button__hint">{hint}</span>}
    </button>
  );
}
