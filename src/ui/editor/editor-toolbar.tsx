import * as Toolbar from '@radix-ui/react-toolbar';
import type { ReactNode } from 'react';
import { useSay } from '../say';
import { isTool, tools, type ToolId } from './tool';
import { ToolIcon, type IconId } from './tool-icon';

interface EditorToolbarProps {
  readonly tool: ToolId;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the picture is shown larger than whole. */
  readonly enlarged: boolean;
  readonly comparing: boolean;
  readonly onTool: (tool: ToolId) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onWhole: () => void;
  readonly onCompare: (on: boolean) => void;
}

/** Tools, undo and redo, enlarging, and the picture as it was. Arrow keys go from one to the next. */
export function EditorToolbar(props: EditorToolbarProps): ReactNode {
  const { tool, comparing } = props;
  const say = useSay();
  const button = (icon: IconId, key: string, disabled: boolean, onPress: () => void, label: string): ReactNode => (
    <Toolbar.Button
      className="wl-tool"
      data-action={`editor-${icon}`}
      aria-keyshortcuts={key}
      title={label}
      aria-label={label}
      disabled={disabled}
      onClick={onPress}
    >
      <ToolIcon icon={icon} />
    </Toolbar.Button>
  );
  return (
    <Toolbar.Root className="wl-toolbar" aria-label={say('editor.tools')}>
      <Toolbar.ToggleGroup
        className="wl-toolbar__group"
        type="single"
        value={tool}
        aria-label={say('editor.tool')}
        onValueChange={(value) => {
          if (isTool(value)) props.onTool(value);
        }}
      >
        {tools.map(({ id, key }) => (
          <Toolbar.ToggleItem
            key={id}
            className="wl-tool wl-tool--named"
            value={id}
            data-action={`editor-tool-${id}`}
            aria-keyshortcuts={key}
            title={say({ key: 'editor.with-key', values: { name: say(`editor.tool.${id}`), key: key.toUpperCase() } })}
          >
            <ToolIcon icon={id} />
            <span>{say(`editor.tool.${id}`)}</span>
          </Toolbar.ToggleItem>
        ))}
      </Toolbar.ToggleGroup>
      <Toolbar.Separator className="wl-toolbar__line" />
      <div className="wl-toolbar__group">
        {button('undo', 'Control+Z', !props.canUndo, props.onUndo, say('editor.undo'))}
        {button('redo', 'Control+Shift+Z', !props.canRedo, props.onRedo, say('editor.redo'))}
      </div>
      <Toolbar.Separator className="wl-toolbar__line" />
      <div className="wl-toolbar__group">
        {button(
          'farther',
          '-',
          !props.enlarged,
          () => {
            props.onZoom(1 / 1.5);
          },
          say('editor.smaller'),
        )}
        {button(
          'closer',
          '+',
          false,
          () => {
            props.onZoom(1.5);
          },
          say('editor.larger'),
        )}
        <Toolbar.Button
          className="wl-tool wl-tool--named"
          data-action="editor-whole"
          aria-keyshortcuts="0"
          disabled={!props.enlarged}
          onClick={props.onWhole}
        >
          {say('editor.whole')}
        </Toolbar.Button>
      </div>
      <Toolbar.Separator className="wl-toolbar__line" />
      <Toolbar.Button
        className="wl-tool wl-tool--named"
        data-action="editor-compare"
        aria-pressed={comparing}
        onClick={() => {
          props.onCompare(!comparing);
        }}
      >
        {say('editor.before')}
      </Toolbar.Button>
    </Toolbar.Root>
  );
}
