import { describe, expect, test } from 'vitest'
import { readAny } from '../../src/intake/read-any.ts'
import { inShort, said } from './told-short.ts'

const url = 'https://api.example.net/v2/carts'
const page = 'https://shop.example.com'
const get = `${page} GET ${url} same-origin -`

describe('PowerShell', () => {
  test.each([
    [
      'Firefox: -UserAgent, keys with blanks around the equals sign',
      `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\n$session.Cookies.Add((New-Object System.Net.Cookie("sid", "1", "/", "api.example.net")))\nInvoke-WebRequest -UseBasicParsing -Uri "${url}" \`\n-Method PUT \`\n-WebSession $session \`\n-UserAgent "Mozilla/5.0 (X11; rv:153.0)" \`\n-Headers @{\n"Accept" = "*/*"\n    "Origin" = "${page}"\n    "X-Cart" = "1"\n} \`\n-ContentType "application/json" \`\n-Body "{\`"n\`":1}"`,
      `${page} PUT ${url} include x-cart=1&content-type=application/json`,
    ],
    [
      'variables and a hash of its own',
      `$uri = '${url}'\n$headers = @{\n  Origin = '${page}'\n  'X-Cart' = '1'\n}\n$body = @{ n = 1 } | ConvertTo-Json\nInvoke-RestMethod -Uri $uri -Method Put -Headers $headers -Body $body -ContentType 'application/json'`,
      `${page} PUT ${url} same-origin x-cart=1&content-type=application/json`,
    ],
    [
      'splatting',
      `$params = @{\n  Uri = "${url}"\n  Method = "Delete"\n  Headers = @{ "Origin" = "${page}" }\n}\nInvoke-RestMethod @params`,
      `${page} DELETE ${url} same-origin -`,
    ],
    [
      'a host in a variable inside a string',
      `$base = "https://api.example.net"\nirm "$base/v2/carts" -Headers @{ Origin = "${page}" }`,
      get,
    ],
    [
      'keys set one by one, and a prompt',
      `PS C:\\work> $h = @{}\nPS C:\\work> $h["Origin"] = "${page}"\nPS C:\\work> $h.Add("X-Cart", "1")\nPS C:\\work> iwr -Uri "${url}" -Headers $h`,
      `${page} GET ${url} same-origin x-cart=1`,
    ],
    [
      'a call without arguments, members of what it gives, brackets within brackets',
      `$id = [guid]::NewGuid()\n$cfg = @{ Url = '${url}' }\nirm $cfg.url -Headers @{ Origin = '${page}'; 'X-Id' = [guid]::NewGuid().ToString(); 'X-Time' = (Get-Date (Get-Date) -Format 'o') }`,
      `${page} GET ${url} same-origin x-id=unknown&x-time=unknown`,
    ],
    ['curl as a short name of it', `curl -Uri ${url} -Headers @{ "Origin" = "${page}" }`, get],
    ['a shortened parameter', `iwr '${url}' -Head @{Origin='${page}'} -Meth GET`, get],
    ['a typographic copy', `Invoke-WebRequest –Uri “${url}” –Headers @{ “Origin” = “${page}” }`, get],
    [
      'a body of bytes, as Chromium writes one',
      `Invoke-WebRequest -UseBasicParsing -Uri "${url}" \`\n-Method "POST" \`\n-Headers @{\n"origin"="${page}"\n} \`\n-ContentType "application/json" \`\n-Body ([System.Text.Encoding]::UTF8.GetBytes("{\`"n\`":\`"$([char]228)\`"}"))`,
      `${page} POST ${url} same-origin content-type=application/json`,
    ],
  ])('%s', (_, text, expected) => {
    expect(inShort(text)).toEqual([expected])
  })

  test('a variable without a value is said, and a host of one is asked for', () => {
    expect(said(`irm ${url} -Headers @{ 'X-Id' = [guid]::NewGuid() }`)).toMatch(/value of X-Id is only known/)
    expect(said(`irm ${url} -Headers @{ Authorization = "Bearer $token" }`)).toMatch(/variable \$token/)
    expect(readAny('iwr "$base/v2" -Method Put').unfinished).toHaveLength(1)
  })
})
