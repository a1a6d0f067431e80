import { Box, type DOMElement } from 'ink'
import type { RefObject } from 'react'
import { isSecretHeader } from '../../knowledge/privacy/secret-names.ts'
import { choicesOf, headerIndex, partOf, textOf, type FieldId } from '../../session/form.ts'
import type { Remarks } from '../../session/state.ts'
import { readingOf } from '../../session/selectors.ts'
import type { Shown } from '../shown.ts'
import { useSession, useShown } from '../ui/surface.ts'
import { TargetBox } from '../ui/target-box.tsx'
import { Cell, Span, Text } from '../ui/text.tsx'
import { TextField } from '../ui/text-field.tsx'
import { examples, noteFor, type Note } from '../../session/field-notes.ts'

const labels: Readonly<Record<string, string>> = {
  page: 'Page',
  url: 'Request',
  method: 'Method',
  credentials: 'Cookies',
  stack: 'Stack',
  errorUrl: 'Error URL',
}
const marks: Record<Note['tone'], string> = { pass: '✓ ', fail: '✗ ', warn: '! ', dim: '' }
/** Columns in front of a value. */
const labelColumns = 14

/** One field, and beside or below it what it has to say about its text. */
export function Field({
  field,
  index,
  isFocused,
  anchor,
}: Readonly<{ field: FieldId; index: number; isFocused: boolean; anchor?: RefObject<DOMElement | null> }>) {
  const form = useSession(({ facts }) => facts.form)
  const isTyping = useSession(({ place }) => isFocused && place.editing)
  const isQuiet = useSession(({ message }) => message === null)
  // Once something was said of the fields, every one says all that it has to.
  const remark = useSession(({ remarks }) => remarkOn(field, remarks))
  const note = noteFor(field, form, readingOf(form).fields.get(field), isTyping && isQuiet, remark)
  return (
    <TargetBox row={index} anchor={anchor} flexDirection="column" flexShrink={0}>
      <Box>
        <Cell
          columns={labelColumns}
          role={isFocused ? 'focus' : 'dim'}
        >{` ${isFocused ? '▸' : ' '} ${labelOf(field)}`}</Cell>
        <Box flexGrow={1} flexShrink={1} flexBasis={0}>
          <Value field={field} isFocused={isFocused} isTyping={isTyping} />
        </Box>
        {note !== null && !note.long && note.text !== '' && (
          <Box flexShrink={0} paddingX={1}>
            <Text role={note.tone}>{marks[note.tone] + note.text}</Text>
          </Box>
        )}
      </Box>
      {note?.long === true && (
        <Box paddingLeft={labelColumns} paddingRight={2}>
          <Text role={note.tone}>{marks[note.tone] + note.text}</Text>
        </Box>
      )}
    </TargetBox>
  )
}

/** What was said of a pasted request stands once, at the first row of its part. */
function remarkOn(field: FieldId, remarks: Remarks): string | null {
  const part = partOf(field)
  return part === null || (headerIndex(field) ?? 0) > 0 ? null : (remarks[part] ?? null)
}

function labelOf(field: FieldId): string {
  const header = headerIndex(field)
  return header === null ? (labels[field] ?? '') : header === 0 ? 'Headers' : ''
}

function Value({
  field,
  isFocused,
  isTyping,
}: Readonly<{ field: FieldId; isFocused: boolean; isTyping: boolean }>) {
  const text = useSession(({ facts }) => textOf(facts.form, field))
  const caret = useSession(({ place }) => place.caret)
  const shown = useShown()
  if (choicesOf(field) !== null)
    return (
      <Text wrap="truncate">
        {isFocused && <Span role="dim">{'‹ '}</Span>}
        {text === '' ? 'detect' : text}
        {isFocused && <Span role="dim">{' ›'}</Span>}
      </Text>
    )
  const stand = text !== '' ? null : field === 'method' ? 'GET' : exampleOf(field)
  return (
    <>
      {isTyping && (
        <Box flexShrink={stand === null ? 1 : 0}>
          <TextField text={text} caret={caret} />
        </Box>
      )}
      {stand !== null && (
        <Text role="dim" wrap="truncate">
          {stand}
        </Text>
      )}
      {stand === null && !isTyping && <Text wrap="truncate-middle">{atRest(text, shown)}</Text>}
    </>
  )
}

function exampleOf(field: FieldId): string | null {
  const example = examples[field]
  return example === undefined ? null : `like ${example}`
}

/** What is secret stands there only while it is typed; a header, in whatever field it was put. */
function atRest(text: string, shown: Shown): string {
  if (shown.reveals) return text
  const colon = text.indexOf(':')
  const name = text.slice(0, Math.max(0, colon)).trim()
  return colon > 0 && isSecretHeader(name) ? `${name}: ••••••••` : shown.text(text)
}
