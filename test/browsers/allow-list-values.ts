import type { HeaderList } from '../../src/knowledge/model/case.ts'
import type { Random } from './random.ts'

export function anyAllowMethods(random: Random, method: string, faulty: boolean): HeaderList {
  const name = 'Access-Control-Allow-Methods'
  const normalized = /^(delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method
  const lists = faulty
    ? [
        [],
        [''],
        ['*'],
        ['all'],
        ['GET, POST'],
        [method.toLowerCase()],
        [method.toUpperCase()],
        [`*, ${normalized}`],
        ['* '],
        ['"*"'],
        [`${normalized}, bad method`],
        [`bad method, ${normalized}`],
        [`"${normalized}"`],
        [`${normalized};POST`],
        [`${normalized} POST`],
        [`${normalized}\tPOST`],
        [`${normalized}/POST`],
        [`${normalized}\xe9`],
        [`\xe9, ${normalized}`],
        [`${normalized}, (x)`],
        [`${normalized}\x0b`],
        ['GET', 'bad method'],
        [`${normalized}\0`],
      ]
    : [
        [normalized],
        [`GET, POST, ${normalized}`],
        [`${normalized},OPTIONS`],
        [` ${normalized} `],
        [`,${normalized}`],
        [`${normalized},`],
        [`,, ${normalized} ,,GET`],
        [`\t${normalized}\t,\tGET`],
        ['GET', normalized],
        [normalized, ''],
        ['', normalized],
        [`GET,\r\n ${normalized}`],
        [`GET,\n\t${normalized}`],
        [`${normalized}\nX-More: 1`],
        [`${normalized}\r\nno header line`],
      ]
  return random.pick(lists).map((value) => [name, value] as const)
}

export function anyAllowHeaders(random: Random, headers: HeaderList, faulty: boolean): HeaderList {
  const name = 'Access-Control-Allow-Headers'
  const asked = headers.map(([header]) => header)
  const all = asked.join(', ').toLowerCase()
  const lists = faulty
    ? [
        [],
        [''],
        ['*'],
        ['all'],
        ['Origin, Accept, X-Requested-With'],
        [asked.slice(1).join(', ')],
        [`*, ${all}`],
        [`*, authorization`],
        ['"*"'],
        ['* *'],
        [`${all}, bad header`],
        [`bad header, ${all}`],
        [`"${all}"`],
        [`${all};x`],
        [asked.join(' ')],
        [asked.join(';')],
        [`${all}, x:y`],
        [`${all}, caf\xe9`],
        [`${all}\x0b`],
        [all.replaceAll('-', '_')],
        ['x-other', 'bad header'],
      ]
    : [
        [all],
        [all.toUpperCase()],
        [asked.join(',')],
        [asked.toReversed().join(' , ')],
        [`${all}, x-extra`],
        [`,${all},,`],
        [`\t${asked.join('\t,\t')}\t`],
        asked.length > 0 ? asked : [''],
        ['x-extra', all],
        [all, ''],
      ]
  if (!faulty && headers.length === 0 && random.chance(0.7)) return []
  return random.pick(lists).map((value) => [name, value] as const)
}

export function anyMaxAge(random: Random): HeaderList {
  if (random.chance(0.7)) return []
  const value = random.pick([
    '0',
    '-1',
    'abc',
    '600',
    '5',
    '',
    '+5',
    '1.5',
    '99999999999',
    '600, 600',
    ' 60 ',
    '0\f',
    '\v-1',
    '0\xa0',
    '-9223372036854775808',
    '9223372036854775808',
  ])
  return [['Access-Control-Max-Age', value]]
}

export function anyExposed(random: Random): HeaderList {
  const name = 'Access-Control-Expose-Headers'
  if (random.chance(0.55)) return []
  return random
    .pick([
      [''],
      ['*'],
      ['*, X-Total'],
      ['X-Total, *'],
      ['* , x-total'],
      ['"*"'],
      ['* *'],
      ['X-Total'],
      ['x-total'],
      ['X-TOTAL,ETag'],
      ['x-request-id, x-total'],
      ['x-total x-request-id'],
      ['x-total;x-request-id'],
      [',x-total,,'],
      ['\tx-total\t,\tetag'],
      ['bad token, X-Total'],
      ['X-Total, bad token'],
      ['X-Total, @#$'],
      ['X-Total, caf\xe9'],
      ['X-Total\x0b'],
      ['"X-Total"'],
      ["'X-Total'"],
      ['Set-Cookie, X-Total'],
      ['set-cookie2, ETag'],
      ['X-Absent'],
      ['X-Total', 'ETag'],
      ['X-Total', ''],
      ['', 'X-Total'],
      ['X-Total', 'bad token'],
      ['bad token', 'X-Total'],
      ['*', 'X-Total'],
      ['*', 'bad token'],
    ])
    .map((value) => [name, value] as const)
}
