import { kindFacts } from '../../src/core/findings/kind-facts';
import { joinedKinds, seenKinds, type Kind } from '../../src/core/findings/kinds';
import { sources } from '../../src/core/findings/sources';
import { severityRules } from '../../src/core/policy/severity-rules';
import { say } from '../../src/core/strings/catalogue';

function section(kind: Kind): string {
  const { severity, source } = kindFacts[kind];
  const { title, url } = sources[source];
  return [
    `### ${say('en', `finding.${kind}.name`)} (\`${kind}\`)`,
    '',
    `${say('en', `finding.${kind}.use`)} ${say('en', `finding.${kind}.advice`)}`,
    '',
    `Counts as ${severity} when nothing else is known. Source: [${title}](${url}).`,
  ].join('\n');
}

/** The text of docs/KINDS.md. */
export function kindsDocument(): string {
  return `# What is looked for, and how it is used

Every kind of detail: how people or places are found with it, what helps, and how much it counts. The sentences are the
ones the review shows. Whether a kind is found in a photo at all depends on the detectors; the review names those that
were not looked for. Not every source was opened again when this was written: look before you quote one.

${seenKinds.map(section).join('\n\n')}

## What several details say together

${joinedKinds.map(section).join('\n\n')}

## How the evidence changes what a detail counts for

There are four levels: info, low, medium, high. What could be read decides first
([read-severity.ts](../src/core/policy/read-severity.ts)); otherwise every row that applies moves the detail by one level
([severity-rules.ts](../src/core/policy/severity-rules.ts) has the numbers and how they were chosen). A screen on which
something was read counts as medium. With “ask me about every face” in the settings each face counts as medium, too, and asks
whatever the profile.

${severityRules.map(({ id, step, why }) => `- **${id}**, one ${step > 0 ? 'up' : 'down'}: ${why}`).join('\n')}

Measured in the profile "Careful", of those stopped for review: on the 225 labelled photos that no network here was trained on,
70 of 71 with something strong (0.92–1.00), 107 of 137 with some details (0.70–0.84) and 3 of 17 with nothing to find
(0.06–0.41). On 220 everyday photos, most of which some networks were trained on, 15 of 17, 49 of 67 and 20 of 136. The
numbers in the rows were chosen on such photos, so expect a little worse on others. What still passes though it is
strong: crowds in a stadium or a hall, and signs in letters that are not read.
`;
}
