import {expect, it} from 'vitest';
import {html} from '../../src/site/build/html';

it('writes what is no markup as text, in attributes as well', () => {
  const words = `<script>"&'`;
  expect(html`<p title="${words}">${[words, html`<b>${1}</b>`, undefined]}</p>`.text).toBe(
    '<p title="&lt;script&gt;&quot;&amp;&#39;">&lt;script&gt;&quot;&amp;&#39;<b>1</b></p>',
  );
});
