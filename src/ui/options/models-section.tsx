import { useContext, useId, useState, type ReactNode } from 'react';
import type { GraphicsUse } from '../../bridge/graphics-use';
import { LocaleContext, useSay } from '../say';
import '../parts/button.css';

export interface ModelInUse {
  readonly id: string;
  readonly bytes: number;
}

export interface SelfTest {
  /** By the id of the model: whether it gave what it is known to give. */
  readonly results: ReadonlyMap<string, boolean>;
  readonly graphics: GraphicsUse;
  /** Whether it computes slowly here: without SIMD, or without WebAssembly at all. */
  readonly speed: 'usual' | 'no-simd' | 'no-wasm';
}

interface ModelsSectionProps {
  readonly models: readonly ModelInUse[];
  /** Null when the test could not be made. */
  readonly onTest: () => Promise<SelfTest | null>;
}

type Tested = 'not-yet' | 'running' | { readonly found: SelfTest | null };

/** What looks at photos, how large it is, and whether it works here. */
export function ModelsSection({ models, onTest }: ModelsSectionProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const id = useId();
  const [tested, setTested] = useState<Tested>('not-yet');
  const found = typeof tested === 'object' ? tested.found : null;
  const results = found?.results ?? null;
  const graphics = found?.graphics ?? 'not-tried';
  const megabytes = (bytes: number): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(bytes / 1e6);
  const outcome =
    typeof tested !== 'object'
      ? null
      : results === null
        ? 'models.not-tested'
        : [...results.values()].every(Boolean)
          ? 'models.all-work'
          : 'models.some-broken';
  return (
    <section className="wl-options__kinds" aria-labelledby={id} data-part="models">
      <h2 id={id}>{say('models.title')}</h2>
      <p className="wl-soft">{say('models.lead')}</p>
      <dl className="wl-options__pairs">
        {models.map((model) => {
          const works = results?.get(model.id);
          return (
            <div key={model.id} data-model={model.id} data-works={works}>
              <dt>{model.id}</dt>
              <dd>
                {say({ key: 'models.size', values: { megabytes: megabytes(model.bytes) } })}
                {works !== undefined && `, ${say(works ? 'models.works' : 'models.broken')}`}
              </dd>
            </div>
          );
        })}
      </dl>
      <p role="status" data-outcome={outcome ?? tested} data-graphics={graphics}>
        {tested === 'running' && say('models.testing')}
        {outcome !== null && say(outcome)}
        {graphics !== 'not-tried' && ` ${say(`models.graphics.${graphics}`)}`}
        {found && found.speed !== 'usual' && ` ${say(`models.${found.speed}`)}`}
      </p>
      <button
        type="button"
        className="wl-button wl-button--small"
        data-action="self-test"
        disabled={tested === 'running'}
        onClick={() => {
          setTested('running');
          void onTest().then((result) => {
            setTested({ found: result });
          });
        }}
      >
        {say('models.test')}
      </button>
    </section>
  );
}
