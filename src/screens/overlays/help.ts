import type { KnownBinding } from '../keymap.ts'
import { bindingsAt, keyName } from '../keymap.ts'
import type { Where } from '../bindings.ts'
import { padded } from '../parts/columns.ts'
import { blank, line, span, type Line } from '../parts/line.ts'
import { labelled } from '../parts/wrap.ts'

const keysWidth = 17

/** The keys of the place that the person comes from. */
export function helpLines(from: Where, width: number): readonly Line[] {
  const bindings = bindingsAt(from, () => true)
  return [
    line(' ', span('Keys', 'strong')),
    blank,
    ...bindings.flatMap((binding) => bindingLines(binding, width)),
    blank,
    ...(from === 'origins' ? typingLines(width) : []),
  ]
}

function bindingLines({ keys, says }: KnownBinding, width: number): readonly Line[] {
  return labelled(span(`   ${keys.map(keyName).join('  ')}`, 'accent'), says, {
    width: width - 2,
    indent: keysWidth + 3,
  })
}

function typingLines(width: number): readonly Line[] {
  return [
    line(' ', span('While typing', 'strong')),
    ...bindingsAt('form', () => true).flatMap((binding) => bindingLines(binding, width)),
    line(
      '   ',
      span(padded('paste', keysWidth), 'accent'),
      'a curl or fetch call, console error, HAR, access log',
    ),
  ]
}
