import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TAG_COLOURS } from '../../src/core/codebook/tag.ts';
import { TOOL_NAMES } from '../../src/vscode/agents/tool-names.ts';

// Holds package.json and the code together: what one names, the other has.

interface Placed {
  readonly command: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}
interface Colour {
  readonly id: string;
  readonly defaults: Readonly<Record<'dark' | 'light' | 'highContrast' | 'highContrastLight', string>>;
}
const { contributes, capabilities } = JSON.parse(readFileSync('package.json', 'utf8'));
const commands: readonly { command: string; title: string; category: string }[] = contributes.commands;
const submenus: readonly { id: string }[] = contributes.submenus;
const ids = commands.map(({ command }) => command);
const menus = Object.entries<Placed[]>(contributes.menus);

/** Commands that change a view or a comment thread alone are registered by it. */
const OF_VIEWS = [
  'policyAnnotator.addMemo',
  'policyAnnotator.cancelMemo',
  'policyAnnotator.groupByActor',
  'policyAnnotator.groupByAnnotator',
  'policyAnnotator.groupByBrief',
  'policyAnnotator.groupBySection',
  'policyAnnotator.groupByTag',
  'policyAnnotator.showAllTags',
  'policyAnnotator.showUnusedTags',
  'policyAnnotator.showLegend',
  'policyAnnotator.sortAnnotationsByAnnotator',
  'policyAnnotator.sortAnnotationsByPlace',
  'policyAnnotator.sortAnnotationsByTime',
  'policyAnnotator.openMemo',
  'policyAnnotator.saveMemo',
  'policyAnnotator.sortTagsByFile',
  'policyAnnotator.sortTagsByUse',
];

const fileOf = (id: string): string =>
  `${id.slice('policyAnnotator.'.length).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;

test('each command of the manifest has a file named as its id, and the reverse', () => {
  const files = readdirSync('src/vscode/commands').filter((file) =>
    /: Command = \{/.test(readFileSync(`src/vscode/commands/${file}`, 'utf8')),
  );
  const named = ids.filter((id) => !OF_VIEWS.includes(id)).map(fileOf);
  assert.deepEqual(named.sort(), files.sort());
  for (const id of ids.filter((each) => !OF_VIEWS.includes(each)))
    assert.match(readFileSync(`src/vscode/commands/${fileOf(id)}`, 'utf8'), new RegExp(`id: '${id}'`));
});

test('each tool for language models is registered, says what it does, and takes an object', () => {
  const tools: readonly Record<string, string & { type: string }>[] = contributes.languageModelTools;
  assert.deepEqual(
    tools.map(({ name }) => name),
    TOOL_NAMES.map((name) => `policyAnnotator_${name}`),
  );
  for (const { name, displayName, modelDescription, userDescription, inputSchema } of tools) {
    assert.ok(displayName && modelDescription?.endsWith('.') && userDescription?.endsWith('.'), name);
    assert.equal(inputSchema?.type, 'object', name);
  }
});

test('menus and keys refer to commands that exist', () => {
  for (const [, placed] of [...menus, ['keys', contributes.keybindings as Placed[]] as const])
    for (const { command, submenu } of placed)
      assert.ok(ids.includes(command) || submenus.some(({ id }) => id === submenu), command ?? submenu);
});

test('each command has a title and our category, and a place in a menu has a group', () => {
  for (const { title, category, command } of commands) {
    assert.ok(title.length > 3, command);
    assert.equal(category, 'Policy Annotator', command);
  }
  for (const [menu, placed] of menus)
    if (menu !== 'commandPalette')
      for (const each of placed) assert.ok(each.group, `${menu}: ${each.command}`);
});

test('the palette offers a command only where it can do something', () => {
  // These two work in any window: one says what to open first, the other opens a folder of its own.
  const anywhere = ['policyAnnotator.openProjectFile', 'policyAnnotator.openSample'];
  const offered = (contributes.menus.commandPalette as Placed[]).filter(({ when }) => when !== undefined);
  const limited = new Set(offered.map(({ command }) => command));
  assert.deepEqual(
    ids.filter((id) => !limited.has(id) && !anywhere.includes(id)),
    [],
  );
});

test('keys hold in briefs only, and there is one for the Mac', () => {
  for (const { command, when, mac } of contributes.keybindings) {
    if (command === 'policyAnnotator.tick') {
      assert.equal(when, 'inQuickInput && policyAnnotator.ticking');
      continue;
    }
    // the language too: `briefActive` comes from the extension host, a moment after the brief is shown
    assert.match(
      when,
      /^editorTextFocus && \(policyAnnotator\.briefActive \|\| editorLangId == policy-brief\b/,
      command,
    );
    assert.match(mac, /cmd/, command);
  }
});

test('each setting says what it does, in an order of its own', () => {
  const settings = Object.entries<{ markdownDescription: string; order: number }>(
    contributes.configuration.properties,
  );
  for (const [name, { markdownDescription }] of settings) assert.ok(markdownDescription?.endsWith('.'), name);
  assert.equal(new Set(settings.map(([, { order }]) => order)).size, settings.length);
});

test('no menu has one entry twice, and what stands beside an item stands in its menu too', () => {
  const places = menus.flatMap(([menu, placed]) =>
    placed.map(({ command, when, group }) => `${menu} ${command} ${when} ${group}`),
  );
  assert.equal(new Set(places).size, places.length);
  // The icons beside an item cannot be reached by keyboard; its menu can.
  const items: readonly Placed[] = contributes.menus['view/item/context'];
  const inMenu = new Set(
    items.filter(({ group }) => !group?.startsWith('inline')).map(({ command }) => command),
  );
  assert.deepEqual(
    items.map(({ command }) => command).filter((command) => !inMenu.has(command)),
    [],
  );
});

test('each view says what to do first', () => {
  const welcomed = new Set(contributes.viewsWelcome.map(({ view }: { view: string }) => view));
  for (const { id, icon } of contributes.views.policyAnnotator) {
    assert.ok(welcomed.has(id), id);
    assert.ok(existsSync(icon), icon);
  }
});

test('untrusted and virtual workspaces are supported', () => {
  assert.equal(capabilities.untrustedWorkspaces.supported, true);
  assert.equal(capabilities.virtualWorkspaces, true);
});

const colours: readonly Colour[] = contributes.colors;
const colourOf = (name: string, part: 'foreground' | 'background'): Colour => {
  const found = colours.find(({ id }) => id === `policyAnnotator.tag.${name}.${part}`);
  assert.ok(found, `${name} ${part}`);
  return found;
};
/** Editor background and text of VS Code's own themes. */
const THEMES = [
  ['dark', '#1f1f1f', '#cccccc'],
  ['light', '#ffffff', '#3b3b3b'],
  ['highContrast', '#000000', '#ffffff'],
  ['highContrastLight', '#ffffff', '#292929'],
] as const;

for (const [theme, paper, ink] of THEMES) {
  test(`tag colours can be seen in ${theme}, and text read on them`, () => {
    for (const name of TAG_COLOURS) {
      const line = colourOf(name, 'foreground').defaults[theme];
      const behind = blend(colourOf(name, 'background').defaults[theme], paper);
      assert.ok(contrast(line, paper) >= 3, `${name}: underline ${contrast(line, paper).toFixed(1)}`);
      assert.ok(contrast(ink, behind) >= 4.5, `${name}: text ${contrast(ink, behind).toFixed(1)}`);
      // The line stands on the passage's own background, and that is seen beside the paper.
      assert.ok(contrast(line, behind) >= 3, `${name}: line on it ${contrast(line, behind).toFixed(1)}`);
      assert.ok(contrast(behind, paper) >= 1.05, `${name}: background ${contrast(behind, paper).toFixed(2)}`);
    }
  });

  test(`text can be read where three passages of any colours overlap in ${theme}`, () => {
    const pale = TAG_COLOURS.map((name) => colourOf(name, 'background').defaults[theme]);
    for (const one of pale)
      for (const two of pale)
        for (const three of pale) {
          const behind = blend(three, blend(two, blend(one, paper)));
          assert.ok(
            contrast(ink, behind) >= 4.5,
            `${one} ${two} ${three}: ${contrast(ink, behind).toFixed(2)}`,
          );
        }
  });
}

/** Channels 0..255 of "#rrggbb" or "#rrggbbaa". */
function channels(colour: string): readonly number[] {
  return [1, 3, 5, 7].map((at) => Number.parseInt(colour.slice(at, at + 2) || 'ff', 16));
}

/** A see-through colour over an opaque one. */
function blend(over: string, under: string): string {
  const [below, above] = [channels(under), channels(over)];
  const alpha = (above[3] ?? 255) / 255;
  const mixed = [0, 1, 2].map((at) => Math.round((above[at] ?? 0) * alpha + (below[at] ?? 0) * (1 - alpha)));
  return `#${mixed.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast of two opaque colours, 1..21, as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((each) => {
    const share = each / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
