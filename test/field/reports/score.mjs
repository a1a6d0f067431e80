const rank = { possible: 1, likely: 2, certain: 3 }
const exits = { allowed: 0, 'not-cross-origin': 0, blocked: 1, unreachable: 3, inconclusive: 4 }
const list = (x) => (x === undefined ? [] : Array.isArray(x) ? x : [x])
const name = (c) => `${c.id}${c.variant ? `.${c.variant}` : ''} (${c.confidence})`
// "id" accepts any variant, "id.variant" that one, "id." none
const isCause = (want, c) => {
  if (want === 'none') return !c
  if (!c) return false
  const [id, variant] = want.split('.')
  return id === c.id && (variant === undefined || variant === (c.variant ?? ''))
}
// a snippet that belongs to one software must not stand under a fix that names none
const foreign =
  /from 'cors'|require\(['"]cors['"]\)|@fastify\/cors|add_header |Header (always )?set|fastapi\.middleware|corsheaders|export default \{\s*async fetch/

// what a case expects, part by part, against the reports of one command
export function score(c, json, text) {
  const e = c.expect
  const r = { id: c.id, software: c.software, kind: c.kind, parts: {}, says: [] }
  const part = (key, bad, got) => (r.parts[key] = { right: !bad.length, bad, got })
  let d
  try {
    d = JSON.parse(json.out)
    if (!d.verdict) throw 0
  } catch {
    part('verdict', [`no JSON report (exit ${json.code}) ${json.err.slice(0, 160).trim()}`])
    for (const k of ['cause', 'fixFor', 'layer', 'warnings', 'says']) if (applies(c, k)) part(k, ['no report'])
    return r
  }
  const outcomes = list(e.outcome)
  const codes = e.exit === undefined ? outcomes.map((o) => exits[o]) : list(e.exit)
  part(
    'verdict',
    [
      ...(outcomes.includes(d.verdict.outcome) ? [] : [`outcome ${d.verdict.outcome}, right is ${outcomes.join(' or ')}`]),
      ...(codes.includes(json.code) ? [] : [`exit ${json.code}, right is ${codes.join(' or ')}`]),
      ...(text.code === json.code ? [] : [`exit ${text.code} with the text report, ${json.code} with JSON`]),
    ],
    d.verdict.outcome,
  )
  const first = d.causes[0]
  const bad = []
  if (e.causes && !e.causes.some((w) => isCause(w, first))) bad.push(`first cause ${first ? name(first) : 'none'}, right is ${e.causes.join(' or ')}`)
  for (const x of d.causes) {
    if (x.confidence === 'certain' && list(e.neverCertain).some((w) => isCause(w, x))) bad.push(`${name(x)} is not so`)
    if (e.maxConfidence && rank[x.confidence] > rank[e.maxConfidence]) bad.push(`${name(x)}: at most ${e.maxConfidence} can be known`)
  }
  part('cause', bad, d.causes.map(name).join(', ') || 'none')
  if (e.fixFor && first) {
    const stack = first.fix?.stack ?? null
    const snippet = first.fix?.snippet ?? ''
    part(
      'fixFor',
      [
        ...(e.fixFor.includes(stack) ? [] : [`fix for ${stack}, right is ${e.fixFor.map(String).join(' or ')}`]),
        ...(stack === null && foreign.test(snippet) ? ['a neutral fix with the snippet of one software'] : []),
      ],
      String(stack),
    )
  }
  if (e.layer)
    part(
      'layer',
      e.layer.includes(d.layer?.id ?? null) ? [] : [`layer ${d.layer?.id ?? null}, right is ${e.layer.map(String).join(' or ')}`],
      String(d.layer?.id ?? null),
    )
  if (e.warnings) {
    const ids = d.warnings.map((w) => w.id)
    part(
      'warnings',
      [
        ...list(e.warnings.must)
          .filter((w) => !ids.includes(w))
          .map((w) => `warning ${w} is missing`),
        ...list(e.warnings.mustNot)
          .filter((w) => ids.includes(w))
          .map((w) => `warning ${w} is not so`),
      ],
      ids.join(','),
    )
  }
  if (e.mustSay || e.mustNotSay) {
    // verdict, causes and fixes: the report up to its general advice
    const whole = text.out.split(/\n(?:Where to look|First ten minutes)\b/)[0].replace(/\s+/g, ' ')
    const everything = text.out.replace(/\s+/g, ' ')
    part('says', [
      ...list(e.mustSay)
        .filter((x) => !x.test(d.causes.length ? whole : everything))
        .map((x) => `does not say ${x}`),
      ...list(e.mustNotSay)
        .filter((x) => x.test(whole))
        .map((x) => `says ${x}`),
    ])
  }
  return r
}
function applies(c, k) {
  const e = c.expect
  return { verdict: true, cause: true, fixFor: !!e.fixFor, layer: !!e.layer, warnings: !!e.warnings, says: !!(e.mustSay || e.mustNotSay) }[k]
}
