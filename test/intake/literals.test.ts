import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'

const url = 'https://api.example.net/v2/carts'

/** The value of the one header that a text sends. */
function value(text: string): string | undefined {
  const [subject] = readAny(text).cases
  return subject?.headers.find(([name]) => name === 'X-V')?.[1]
}

// Each value is what the language itself prints, JSON without its blanks.
describe('what a literal comes to in Python', () => {
  test.each([
    [String.raw`'a'`, 'a'],
    [String.raw`"it's"`, "it's"],
    [String.raw`'it\'s'`, "it's"],
    [String.raw`'a\tb'`, 'a\tb'],
    [String.raw`'a\\tb'`, String.raw`a\tb`],
    [String.raw`'\x41\u00e9\U0001F600'`, 'Aé😀'],
    [String.raw`'\101\60'`, 'A0'],
    [String.raw`'\d+\w'`, String.raw`\d+\w`],
    [String.raw`r'\d\n'`, String.raw`\d\n`],
    [String.raw`R"\x41"`, String.raw`\x41`],
    [String.raw`b'a\x42'`, 'aB'],
    [String.raw`'''a'b"c'''`, `a'b"c`],
    [String.raw`"""a"b"""`, 'a"b'],
    [`'a\\\nb'`, 'ab'],
    [String.raw`'a' 'b' "c"`, 'abc'],
    [
      String.raw`('a'
      'b')`,
      'ab',
    ],
    [String.raw`'a' + 'b' + "c"`, 'abc'],
    [String.raw`f'{{a}}'`, '{a}'],
    [String.raw`f'{7}{"b"}-{ 8 }'`, '7b-8'],
    [String.raw`f'{name}-{ name }'`, 'n-n'],
    [String.raw`f'{name!r:>4}'.strip()`, 'unknown'],
    [String.raw`'%s-%d%%' % (name, 7)`, 'n-7%'],
    [String.raw`'%s' % name`, 'n'],
    [String.raw`'%(a)s'`, '%(a)s'],
    // What nothing in the text gives a value stays in braces, as a placeholder.
    [String.raw`'%s-%s' % (cart.id, other)`, '{id}-{other}'],
    [String.raw`'a' + other`, 'a{other}'],
    [String.raw`'{}'.format(cart.id)`, '{id}'],
    [String.raw`f'{cart.id}'`, '{id}'],
    [String.raw`json.dumps(other)`, 'unknown'],
    [String.raw`7 + 8`, 'unknown'],
    [String.raw`7 - 8`, 'unknown'],
    [String.raw`'{}-{}'.format('a', 'b')`, 'a-b'],
    [String.raw`'{1}-{0}'.format('a', 'b')`, 'b-a'],
    [String.raw`'{a}{{}}{b}'.format(a='x', b=name)`, 'x{}n'],
    [String.raw`str(7)`, '7'],
    [String.raw`str(name)`, 'n'],
    [String.raw`7`, '7'],
    [String.raw`name`, 'n'],
    [String.raw`(name)`, 'n'],
    [String.raw`os.environ.get('V', 'x')`, 'x'],
    [String.raw`os.getenv('V', "y")`, 'y'],
    [String.raw`json.dumps({'a': 'b', "c": {'d': name}})`, '{"a":"b","c":{"d":"n"}}'],
    [String.raw`json.dumps(dict(a='b'))`, '{"a":"b"}'],
  ])('%s', (written, expected) => {
    const text = `import requests\nname = 'n'\nrequests.get('${url}', headers={'X-V': ${written}, 'X-W': '1'})\n`
    expect(value(text)).toBe(expected)
  })
})

describe('what a word comes to in a POSIX shell and bash', () => {
  test.each([
    [String.raw`a\ b`, 'a b'],
    [String.raw`a\\b`, String.raw`a\b`],
    [String.raw`'a"b\n'`, String.raw`a"b\n`],
    [String.raw`'it'\''s'`, "it's"],
    [String.raw`'it'"'"'s'`, "it's"],
    [String.raw`"a'b"`, "a'b"],
    [String.raw`"a\"b\\c\d"`, String.raw`a"b\c\d`],
    [String.raw`"a\$b` + '\\`c"', 'a$b`c'],
    [`"a\\\nb"`, 'ab'],
    [`a\\\nb`, 'ab'],
    [String.raw`$'it\'s'`, "it's"],
    [String.raw`$'a\tb\\c'`, 'a\tb\\c'],
    [String.raw`$'\x41\u0021\U00000042\103'`, 'A!BC'],
    [String.raw`$'\e[1m\E[0m'`, '\x1b[1m\x1b[0m'],
    [String.raw`$'\q\"\?'`, String.raw`\q"?`],
    [String.raw`$'\cA'`, '\x01'],
    [String.raw`$"a b"`, 'a b'],
    [String.raw`a'b c'"d e"f`, 'ab cd ef'],
    [String.raw`a#b`, 'a#b'],
    // curl takes a header without a value away.
    [String.raw`''`, undefined],
  ])('%s', (written, expected) => {
    expect(value(`curl ${url} -H 'X-V: '${written} -H 'X-W: 1'`)).toBe(expected)
  })
})

describe('what an expression comes to in PowerShell', () => {
  test.each([
    [`'a'`, 'a'],
    [`'it''s'`, "it's"],
    [`'a\`n$name'`, 'a`n$name'],
    [`"it's"`, "it's"],
    [`"a\`"b""c"`, 'a"b"c'],
    [`"a\`tb\`$c\`\`"`, 'a\tb$c`'],
    [`"a\`qb"`, 'aqb'],
    [`"\`u{e9}\`u{1F600}"`, 'é😀'],
    [`"$name-\${name}s-$($name)"`, 'n-ns-n'],
    [`"$([char]228)"`, 'ä'],
    [`$name`, 'n'],
    [`\${name}`, 'n'],
    [`$Name`, 'n'],
    [`($name)`, 'n'],
    [`('a' + "b")`, 'ab'],
    [`'a' + 'b' + $name`, 'abn'],
    [`'a' +\n 'b'`, 'ab'],
    [`[string]'a'`, 'a'],
    [`[string]$name`, 'n'],
    [`(7).ToString()`, '7'],
    [`$table.key`, 'v'],
    [`$table.inner.key`, 'w'],
    [`$table.none`, 'unknown'],
    [`(Get-Date)`, 'unknown'],
    [`@'\na"b'c\n'@`, `a"b'c`],
    [`@"\na"b $name\n"@`, 'a"b n'],
    [`(@{ a = 'b' } | ConvertTo-Json)`, '{"a":"b"}'],
    [`(@{ a = 'b' }|  ConvertTo-Json)`, '{"a":"b"}'],
    [`(@{ a = @{ b = 'c' } } | ConvertTo-Json -Compress)`, '{"a":{"b":"c"}}'],
    [`“a”`, 'a'],
    [`‘a’`, 'a'],
    [`7`, '7'],
  ])('%s', (written, expected) => {
    const text = `$name = 'n'\n$table = @{ Key = 'v'; 'inner' = @{ key = "w" } }\nInvoke-RestMethod -Uri '${url}' -Headers @{ 'X-V' = ${written}; 'X-W' = '1' }`
    expect(value(text)).toBe(expected)
    expect(readAny(text).cases[0]?.headers.at(-1)).toEqual(['X-W', '1'])
  })
})
