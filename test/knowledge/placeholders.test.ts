import { expect, test } from 'vitest'
import { placeholdersIn, withStandIns } from '../../src/knowledge/placeholders.ts'

// Each placeholder as it is written, with its place; `!` marks one in the host.
test.each([
  ['https://{{host}}/v1', '!{{host}}@8'],
  ['{{base}}/v1/{{}}', '!{{base}}@0 {{}}@12'],
  ['https://a.test/${id}?q=${}', '${id}@15 ${}@23'],
  ['https://a.test/$(id -u)', '$(id -u)@15'],
  ['https://a.test/$ID1/$A', '$ID1@15'],
  ['https://a.test/$metadata', ''],
  ['https://a.test/<id>/<1>', '<id>@15'],
  ['https://a.test/%ID%/%20%/%AB%', '%ID%@15'],
  ['https://a.test/YOUR_ID/your_id', 'YOUR_ID@15'],
  ['https://a.test/xYOUR_ID', ''],
  ['https://a.test/v1…', '…@17'],
  ['https://a.test/{id}/:id/[id]?q={id}&r=:id', '{id}@15 :id@20 [id]@24'],
  ['https://a.test/{1}/:1/a:b', ''],
  ['https://a.test/:id.json', ''],
  ['https://a.test/:id#x', ':id@15'],
  ['https://a.test/.../*** /..', '...@15 ***@19'],
  ['https://a.test/../**', ''],
  ['https://a.test/{a.b-c}', '{a.b-c}@15'],
  ['https://{tenant}.a.test/', '!{tenant}@8'],
  ['https://yourdomain.com/v1', '!yourdomain.com@8'],
  ['https://your-api.test', '!your-api.test@8'],
  ['https://api.your_company.com?x', '!api.your_company.com@8'],
  ['https://your.own-server.test', '!your.own-server.test@8'],
  ['https://me@yourhost:8080/', '!me@yourhost:8080@8'],
  ['https://hostname/', '!hostname@8'],
  ['http://server:80', '!server:80@7'],
  ['https://BASE_URL/v1', '!BASE_URL@8'],
  ['https://apiurl/v1', '!apiurl@8'],
  ['https://$HOST/v1', '!$HOST@8'],
  ['https://$host/v1', '!$host@8'],
  ['https://%host/v1', ''],
  ['https://%api%/v1', '!%api%@8'],
  ['https://yourself.test/', ''],
  ['https://a.b.yourapi.test/', ''],
  ['https://myhostname/', ''],
  ['https://hostnames/', ''],
  ['https://host.test/', ''],
  ['https://a.test/hostname', ''],
  ['/v1/{id}', '{id}@4'],
])('%s', (url, found) => {
  const told = placeholdersIn(url).map(({ text, offset, isHost }) => `${isHost ? '!' : ''}${text}@${offset}`)
  expect(told.join(' ')).toBe(found)
})

test.each([
  ['https://a.test/{{order id}}/x', 'https://a.test/id/x'],
  ['https://a.test/:id/${user_name}', 'https://a.test/id/user_name'],
  ['https://a.test/$(a-b)/{{ }}', 'https://a.test/a-b/x'],
  ['https://a.test/{{a1}}', 'https://a.test/a1'],
  ['https://a.test/...', 'https://a.test/x'],
])('%s is asked as %s', (url, asked) => {
  expect(withStandIns(url, placeholdersIn(url))).toBe(asked)
})
