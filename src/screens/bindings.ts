import { stages, type Stage } from '../session/state.ts'

/** Where keys go: a screen at rest, the form while something is typed, or an overlay. */
export type Where =
  Stage | 'form' | 'help' | 'palette' | 'glossary' | 'policy' | 'comparison' | 'prompt' | 'menu' | 'resume'

/** What a binding needs before it means anything. */
export type Condition =
  | 'practice'
  | 'spoiler-hidden'
  | 'revealed'
  | 'probing'
  | 'watching'
  | 'answerable'
  | 'overruled'
  | 'in-course'
  | 'own-triage'
  | 'asked'
  | 'solved'
  | 'untouched'
  | 'empty-field'
  | 'choice'
  | 'cause-shown'
  | 'by-stack'
  | 'details-aside'
  | 'folded'
  | 'more-causes'
  | 'browser-watched'
  | 'repeatable'
  | 'unsafe-method'
  | 'offered'
  | 'filtered'
  | 'leafing'

export interface Binding {
  readonly command: string
  readonly keys: readonly string[]
  readonly where: readonly Where[]
  /** In the key line at the bottom; null keeps it out of there. */
  readonly hint: string | null
  /** In the help and the documentation. */
  readonly says: string
  readonly needs: Condition | null
}

function bind<const Name extends string>(
  command: Name,
  keys: string,
  where: readonly Where[],
  hint: string | null,
  says: string,
  needs: Condition | null = null,
): Binding & { readonly command: Name } {
  return { command, keys: keys.split(' '), where, hint, says, needs }
}

const afterOrigins = ['probes', 'first-ten-minutes', 'diagnosis', 'verify'] as const
const rooms = ['course', 'lesson', 'incident', 'browser'] as const
const anywhere = [...stages, ...rooms] as const
const panels = ['help', 'glossary', 'policy', 'comparison'] as const
const everywhere = [...anywhere, ...panels, 'form', 'palette', 'prompt', 'menu', 'resume'] as const

/** The one table of keys: hints, help, palette and documentation are read from it. In order of weight. */
// prettier-ignore
export const keymap = [
  bind('next-field', 'tab down', ['form'], 'next', 'go to the next field'),
  bind('previous-field', 'shift-tab up', ['form'], null, 'go to the field before'),
  bind('probe', 'enter', ['form', 'origins'], 'probe', 'send the probes'),
  bind('choose-next', 'right space', ['form'], 'change', 'on a choice: the next value', 'choice'),
  bind('choose-previous', 'left', ['form'], null, 'on a choice: the value before', 'choice'),
  bind('line-start', 'ctrl-a home', ['form', 'prompt'], null, 'go to the start of the text'),
  bind('line-end', 'ctrl-e end', ['form', 'prompt'], null, 'go to the end of the text'),
  bind('erase-word', 'ctrl-w', ['form', 'prompt'], null, 'erase the word before'),
  bind('erase-all', 'ctrl-u', ['form', 'prompt'], null, 'empty the text'),
  bind('take-offer', 'ctrl-y', ['form', 'origins'], 'take it', 'take what is offered beside the field', 'offered'),
  bind('stop-typing', 'esc', ['form'], 'commands by letter', 'stop typing: letters become commands'),
  bind('next-field', 'j down tab', ['origins'], null, 'go to the next field'),
  bind('previous-field', 'k up shift-tab', ['origins'], null, 'go to the field before'),
  bind('edit-field', 'e i', ['origins'], 'edit', 'type into the field'),
  bind('course', 'L', ['origins'], 'practise', 'open the course: lessons and practice incidents'),
  bind('course', 'L', ['form'], 'practise', 'in an empty form: open the course', 'untouched'),
  bind('browser', 'B', ['origins'], 'watch a browser', 'open a browser and watch what fails in it'),
  bind('browser', 'B', ['form'], 'watch a browser', 'in an empty form: open a browser and watch what fails in it', 'untouched'),
  bind('browser', 'B', afterOrigins, null, 'go back to the browser that is watched', 'browser-watched'),
  bind('go-on', 'enter', ['probes'], 'first check', 'go on to the first check'),
  bind('go-on', 'enter right', ['first-ten-minutes'], 'next', 'go on to the next check'),
  bind('guess', 'a enter', ['diagnosis'], 'guess', 'guess the cause', 'spoiler-hidden'),
  bind('reveal', 'y', ['diagnosis'], 'show the answer', 'show the answer of the practice incident', 'spoiler-hidden'),
  bind('go-on', 'enter', ['diagnosis'], 'verify', 'go on to prove the fix', 'revealed'),
  bind('verify', 'v enter', ['verify'], 'verify now', 'send the probes again and tick what holds'),
  bind('open', 'enter', ['browser'], 'triage it', 'open the triage on the request, as it was sent'),
  bind('open', 'enter right', ['resume'], 'open', 'open the session as it was left; nothing is sent'),
  bind('cursor-down', 'down j', ['resume'], 'choose', 'move down'),
  bind('cursor-up', 'up k', ['resume'], null, 'move up'),
  bind('first', 'home', ['resume'], null, 'go to the top'),
  bind('last', 'end', ['resume'], null, 'go to the end'),
  bind('quit', 'q esc', ['resume'], 'quit', 'leave without opening one'),
  bind('open', 'enter right', ['course'], 'open', 'open the lesson or the incident'),
  bind('give-answer', 'space', ['lesson'], 'answer', 'give the chosen answer', 'asked'),
  bind('go-on', 'enter right', ['lesson'], 'next', 'go on to the next page, and from the last to what comes next', 'leafing'),
  bind('go-on', 'enter', ['lesson'], null, 'say which key answers'),
  bind('cursor-down', 'down j', ['lesson'], 'choose', 'choose the next answer', 'asked'),
  bind('go-on', 'enter right', ['incident'], 'look at the evidence', 'go on to the probes; once it is solved, to the next incident'),
  bind('cancel', 'esc', ['probes', 'verify'], 'cancel', 'cancel the probes under way', 'probing'),
  bind('next-incident', 'n', ['verify'], 'next incident', 'go on to the next incident that is not done', 'solved'),
  bind('next-incident', 'n', ['incident'], 'next incident', 'go on to the next incident that is not done', 'in-course'),
  bind('tick', 'space', ['verify'], 'done', 'tick what only you can see'),
  bind('watch', 'w', ['verify'], 'stop watching', 'stop looking', 'watching'),
  bind('watch', 'w', ['verify'], 'watch', 'look every 5 seconds until every browser lets it through; again to stop'),
  bind('apply-fix', 'f', ['diagnosis', 'verify', 'incident'], 'apply fix', 'apply the fix to the practice server', 'practice'),
  bind('confirm', 'b', ['verify'], 'browser', 'send the same request from the browser installed here'),
  bind('report', 'm', ['diagnosis', 'verify'], 'report', 'save the report as Markdown and copy it', 'revealed'),
  bind('report', 'm', ['comparison'], 'report', 'save the report as Markdown and copy it'),
  bind('open-report', 'e', ['diagnosis', 'verify'], null, 'open the report in $PAGER or $EDITOR', 'revealed'),
  bind('open-evidence', 'e', ['probes'], null, 'open the exchange with all its headers in $PAGER or $EDITOR'),
  bind('repeat', 'r', ['verify'], 'once more there', 'make the request once more in the page of the watched browser, after a yes', 'repeatable'),
  bind('staging', 't', ['verify'], 'staging', 'send the same probes from a staging page to a staging URL'),
  bind('error-url', 'x', ['verify', 'first-ten-minutes'], null, 'give a URL of the API that answers an error'),
  bind('copy', 'c', ['probes', 'first-ten-minutes', 'verify', 'origins', 'browser'], 'copy curl', 'copy the request as curl'),
  bind('send-unsafe', 'u', stages, 'send it', 'really send a method that may change data, after a yes; or take the yes back', 'unsafe-method'),
  bind('copy-fetch', 'C', stages, null, 'copy the request as a fetch call for the console of the page'),
  bind('copy-link', 'U', stages, null, 'copy the address of the request'),
  bind('copy', 'c', ['lesson'], 'copy curl', 'copy the requests of the demonstration as curl'),
  bind('copy', 'c', ['diagnosis'], 'copy fix', 'copy the fix', 'cause-shown'),
  bind('next-cause', 'n', ['diagnosis'], 'next cause', 'look at the next cause', 'more-causes'),
  bind('choose-stack', 's', ['diagnosis'], 'stack', 'choose the software that the fix is written for', 'by-stack'),
  bind('why', 'y', ['diagnosis'], null, 'show the evidence for and against, other causes and what to mind', 'folded'),
  bind('exchange', 'i', ['diagnosis'], null, 'show the exchange and the place where each browser stops', 'folded'),
  bind('places', 'l', ['diagnosis'], null, 'show the six places where such a bug hides', 'folded'),
  bind('answer', 'a', ['diagnosis'], 'answer', 'answer the question that the wire cannot', 'answerable'),
  bind('overrule', 'o', ['first-ten-minutes'], 'I know better', 'overrule the check, with a reason'),
  bind('undo', 'z', ['first-ten-minutes'], 'undo', 'take the overruling back', 'overruled'),
  bind('details', 'e', ['first-ten-minutes'], 'evidence', 'show the exchange behind the verdict', 'details-aside'),
  bind('filter', '/', ['probes'], 'filter', 'show only the probes that contain a text'),
  bind('filter', '/', ['course'], 'filter', 'show only the lessons and incidents that contain a text'),
  bind('clear-filter', 'esc', ['course'], 'show all', 'show all lessons and incidents again', 'filtered'),
  bind('filter', '/', ['browser'], 'filter', 'show only the requests that contain a text'),
  bind('healthy', 'h', ['browser'], 'healthy too', 'show the requests that work as well, or hide them'),
  bind('pause', 'space', ['browser'], 'pause', 'let the list stand still, or go on'),
  bind('follow', 'f', ['browser'], 'follow', 'keep the newest under the cursor, or stay where you are'),
  bind('clear', 'x', ['browser'], 'clear', 'empty the list'),
  bind('again', 'r', ['probes', 'first-ten-minutes', 'diagnosis', 'comparison'], 'again', 'send the probes again'),
  bind('compare', 'd', stages, 'compare', 'ask the same from another page or of another URL, side by side'),
  bind('compare', 'd', ['comparison'], 'other side', 'compare with another page or another URL'),
  bind('start-over', 'x', ['course'], null, 'forget how it went, and begin this one anew'),
  bind('course', 'L', [...afterOrigins, 'lesson', 'incident'], 'course', 'go to the course', 'in-course'),
  bind('policy', 'p', afterOrigins, 'policy', 'show what the server allows: origins, methods, headers'),
  bind('glossary', 'g', anywhere, 'terms', 'explain the terms'),
  bind('cursor-down', 'j down', [...afterOrigins, ...rooms, ...panels], null, 'move down'),
  bind('cursor-up', 'k up', [...afterOrigins, ...rooms, ...panels], null, 'move up'),
  bind('cursor-down', 'down ctrl-n tab', ['palette', 'menu'], 'choose', 'move down'),
  bind('cursor-up', 'up shift-tab', ['palette', 'menu'], null, 'move up'),
  bind('page-down', 'pagedown ctrl-d', [...afterOrigins, ...rooms, ...panels], null, 'scroll down'),
  bind('page-up', 'pageup ctrl-b', [...afterOrigins, ...rooms, ...panels], null, 'scroll up'),
  bind('detail-down', ']', [...afterOrigins, ...rooms], null, 'scroll what stands beside or below the list down'),
  bind('detail-up', '[', [...afterOrigins, ...rooms], null, 'scroll what stands beside or below the list up'),
  bind('first', 'home', [...afterOrigins, ...rooms, ...panels], null, 'go to the top'),
  bind('last', 'end', [...afterOrigins, ...rooms, ...panels], null, 'go to the end'),
  bind('accept', 'enter', ['palette', 'prompt', 'menu'], 'take it', 'take what is chosen or typed'),
  bind('close', 'esc', [...panels, 'palette', 'prompt', 'menu'], 'close', 'close without changing anything'),
  bind('help', '?', ['form'], 'keys', 'in an empty field or on a choice: show the keys', 'empty-field'),
  bind('close', 'q ?', panels, null, 'close'),
  bind('go-back', 'esc left', [...afterOrigins, 'lesson', 'incident', 'browser'], 'back', 'go back'),
  bind('go-back', 'esc left', ['course'], 'back', 'go back to your own request', 'own-triage'),
  bind('stage-1', '1', [...stages, 'incident', 'browser'], null, 'go to Origins'),
  bind('stage-2', '2', [...stages, 'incident', 'browser'], null, 'go to Probes'),
  bind('stage-3', '3', [...stages, 'incident', 'browser'], null, 'go to First ten minutes'),
  bind('stage-4', '4', [...stages, 'incident', 'browser'], null, 'go to Diagnosis'),
  bind('stage-5', '5', [...stages, 'incident', 'browser'], null, 'go to Verify'),
  bind('mouse', 'M', anywhere, null, 'let the mouse click and scroll here, or select text as usual'),
  bind('palette', 'ctrl-p', [...anywhere, 'form'], 'all commands', 'find a command by its name'),
  bind('help', '?', anywhere, 'keys', 'show the keys'),
  bind('quit', 'q', anywhere, 'quit', 'quit and leave the report on the screen'),
  bind('suspend', 'ctrl-z', everywhere, null, 'stop until the shell brings it back (fg)'),
  bind('interrupt', 'ctrl-c', everywhere, null, 'quit at once'),
] as const

export type Command = (typeof keymap)[number]['command']
