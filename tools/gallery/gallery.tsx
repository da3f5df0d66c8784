/// <reference types="vite/client" />
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { pickLocale } from '../../src/core/strings/locale';
import { screens } from './screens';
import './pseudo-rtl.css';

/** Draws one screen: `?screen=review-findings&locale=fr` (or `pseudo-rtl`); without a screen, links to all of them. */
const query = new URLSearchParams(location.search);
const locale = pickLocale([query.get('locale') ?? 'en']);
const screen = screens[query.get('screen') ?? ''];

const root = document.getElementById('root');
if (!root) throw new Error('The gallery page has no root element');
document.documentElement.lang = locale;
if (query.get('locale') === 'pseudo-rtl') document.documentElement.dataset['pseudo'] = 'rtl';
createRoot(root).render(
  <StrictMode>
    {screen ? (
      screen(locale)
    ) : (
      <ul>
        {Object.keys(screens).map((name) => (
          <li key={name}>
            <a href={`?screen=${name}&locale=${locale}`}>{name}</a>
          </li>
        ))}
      </ul>
    )}
  </StrictMode>,
);
