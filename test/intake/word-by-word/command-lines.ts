const url = 'https://api.test/v1'

/** Commands with what their manuals name, at most ten words each. */
export const commands: readonly (readonly [name: string, text: string])[] = [
  ['curl, a method and headers', `curl -X PUT ${url} -H 'Origin: https://app.test' -H "X-A: 1" --compressed`],
  ['curl, options joined', `curl -sSXPATCH -HX-A:1 -d'a=1' ${url}`],
  ['curl, equals signs', `curl --request=PUT --header="X-A: 1" --data-raw='@a' --url=${url}`],
  [
    'curl, parameters',
    `curl -G ${url} --data-urlencode 'q=a b!' --data-urlencode "a@b=c" --url-query +z=%20 -d p=1`,
  ],
  ['curl, JSON', `curl --json '{"a":1}' --oauth2-bearer t -e "https://app.test/x;auto" ${url}`],
  ['curl, a form', `curl -F 'a=@b.png' --form-string c=d -A agent -b 'sid=1' -r 0-9 ${url}`],
  ['curl, files', `curl -T a.bin ${url} -d @b.json -H @c.txt -K d.rc --data-urlencode n@e.txt`],
  [
    'curl, what changes the way',
    `curl -k -x http://proxy.test --resolve a:443:1.1.1.1 --connect-to a:1:b:2 -E c.pem -n ${url}`,
  ],
  ['curl, two operations', `curl -I ${url}/1 --next -u u:p -X DELETE ${url}/2 ${url}/3`],
  ['curl, several addresses', `curl '${url}/{a,b}/[3-9]' --globoff; curl -o x '${url}/[1-2]'`],
  [
    'curl, variables',
    `curl --variable n=7 --variable %HOME --expand-url "${url}/{{n}}" --expand-data '{{m}}'`,
  ],
  ['curl, no scheme', `curl api.test/v1 -u u`],
  ['curl, an option at the end', `curl ${url} -H`],
  [
    'curl, headers without quotes',
    `curl -H Authorization: Bearer t -H Accept: ${url} "X-B: 2" Origin: https://app.test`,
  ],
  ['curl, headers of every form', `curl ${url} -H 'X-Empty;' -H 'X-Off:' -H 'X-Bad' -H 'X-Colons: a:b'`],
  [
    'curl, a preflight',
    `curl -X OPTIONS ${url} -H 'Origin: https://app.test' -H 'Access-Control-Request-Method: PUT' -H 'Access-Control-Request-Headers: x-a, content-type'`,
  ],
  ['curl, a WebSocket', `curl -H 'Upgrade: websocket' -H "Connection: Upgrade" ${url} --http1.1`],
  [
    'bash, a variable and a default',
    `HOST=api.test; T='a b' && U=u\nexport P="/v1"\ncurl "https://$HOST\${P}" -H "X-A: $T" -H "X-B: \${N:-n}" -H "X-C: $M$U"`,
  ],
  ['bash, a loop', `for id in 1 2; do curl -X DELETE "${url}/$id" && echo $id; done`],
  ['bash, what is fed', `curl -X PUT ${url} -d @- <<EOF\n{"a": 1}\nEOF\ncurl ${url}/2`],
  ['bash, lines that go on', `curl ${url} \\\n  -X PUT \\  # save\n  -H 'X-A: 1' 2>/dev/null | jq .`],
  ['bash, lines that lost their backslash', `curl ${url}\n  -X PUT\n> -H 'X-A: 1'\nls`],
  ['bash, quotes of bash', `curl ${url} -H $'X-A: it\\'s' -H "X-B: \\"b\\"" -H X-C:\\ c`],
  ['bash, typographic signs', `curl —request PUT ${url} –H “X-A: ‘1’”`],
  ['bash, an address without quotes', `curl ${url}?a=1&b=2&c=3 -H X-A:1 & ls`],
  ['a Makefile', `URL := ${url}\nsave:\n\t@curl -s -X PUT $(URL) -H 'X-A: 1'`],
  ['cmd', `curl ^"${url}?a=1^&b=2^" ^\n  -X ^"PUT^" ^\n  -H ^"X-A: ^\\^"1^\\^"^" --data-raw ^"a^%^20b^"`],
  ['cmd, a variable', `set HOST=api.test\ncurl "https://%HOST%/v1" -H "X-A: a""b" & dir`],
  ['a list of words', `exec: ["curl", "-f", "-X", "PUT", "${url}", "-H", 'X-A: 1']`],
  [
    'a line for each word',
    `command:\n  - curl\n  - -X\n  - PUT\n  - "${url}" \n  - $HEADERS # more\nname: a`,
  ],
  ['a terminal', `me@host:~$ curl -i ${url}\nHTTP/1.1 403 Forbidden\nServer: x\n\n{}\nme@host:~$ ls`],
  ['a container', `docker run --rm curlimages/curl:8.1 -X PUT ${url}`],
  ['prose', `we tried \`curl -X PUT ${url}\` and curl works; see https://curl.se/docs`],
  ['wget', `wget -qO - --method=put --body-data a=1 --header "X-A: 1" --user u --password p ${url}`],
  ['wget, a form', `wget --post-data='a=1' --referer https://app.test/x -U agent -T 5 ${url}`],
  ['wget, a file', `wget --method=PATCH --body-file a.json --http-user=u ${url}`],
  ['wget, no body', `wget -r -R gif --spider api.test/v1`],
  ['HTTPie', `http PUT ${url} X-A:1 'X-B;' X-C: a==b c=d e:=1 f:='{"g":2}'`],
  ['HTTPie, a form', `http -f ${url} a=b -a u:p --timeout 5`],
  ['HTTPie, a login', `https --auth-type bearer --auth t DELETE api.test/v1`],
  ['HTTPie, files', `http ${url} a=@b.txt c:=@d.json X-E:@e.txt q==@f.txt`],
  ['HTTPie, an upload', `http --multipart POST ${url} a@b.png c=d`],
  ['HTTPie, a text', `http --raw '{"a":1}' :3000/v1 X-A:1`],
  ['HTTPie, only a type', `http -j GET :/v1 'a\\:b:c' what`],
  ['xh', `xh --json post ${url} a=1 --bearer t`],
  ['hey', `hey -n 10 -m PUT -H "X-A: 1" -T text/plain -d a -a u:p ${url}`],
  ['oha', `oha -z 5s --method PUT -D a.json ${url}`],
  ['bombardier', `bombardier -c 5 -m PUT --header=X-A:1 -b a ${url}`],
  ['autocannon', `autocannon -c 5 -m PUT -H X-A=1 -b a -i b.json ${url}`],
  ['wrk', `wrk -t2 -c 10 -d30s -s a.lua -H 'X-A: 1' ${url}`],
  ['ab', `ab -n 10 -p a.json -T application/json -A u:p -C sid=1 ${url}`],
  ['wscat', `wscat -c wss://api.test/live -o https://app.test -H "X-A: 1" -s chat`],
  ['websocat', `websocat --origin https://app.test -H='X-A: 1' ws://api.test/live`],
]

/** Scripts with the cmdlets of PowerShell, by its own documentation. */
export const scripts: readonly (readonly [name: string, text: string])[] = [
  [
    'copied',
    `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\n$session.UserAgent = "agent"\n$session.Cookies.Add((New-Object System.Net.Cookie("sid", "1", "/", "api.test")))\nInvoke-WebRequest -UseBasicParsing -Uri "${url}" \`\n-Method "PUT" \`\n-WebSession $session \`\n-Headers @{\n"origin"="https://app.test"\n  "x-a"="\`"1\`""\n} \`\n-ContentType "application/json" \`\n-Body "{}"`,
  ],
  ['a form', `Invoke-RestMethod ${url} -Method Post -Body @{ a = 1; b = 'c d' }`],
  ['a query', `irm '${url}?z=1' -Body @{ a = 1 }`],
  ['a text, patched', `irm -Uri ${url} -Method Patch -Body 'a=1'`],
  ['a text, put', `iwr -Uri:${url} -CustomMethod put -Body "a" -UserAgent agent`],
  ['a token', `irm ${url} -Auth Bearer -Token t -SkipCertificateCheck -TimeoutSec 5`],
  ['a login', `iwr ${url} -Cred $c -Form @{ file = $f }`],
  [
    'variables',
    `$base = "https://api.test"\n$h = @{ 'X-A' = "1" }\n$h["X-B"] = '2'\n$h.Add("X-C", '3')\n$h.X_D = 4\nirm "$base/v1" -Headers $h`,
  ],
  [
    'splatting',
    `$p = @{\n  Uri = '${url}' # here\n  Method = 'Delete'; Headers = @{ A = $null; B = $true }\n}\nirm @p -OutFile a.json`,
  ],
  [
    'prompts',
    `PS C:\\> $b = @{ a = @{ b = 1 } } | ConvertTo-Json\nPS C:\\> irm ${url} -Method Post \`\n>> -Body $b -ContentType 'application/json'`,
  ],
  [
    'expressions',
    `irm ('https://' + $h + "/v1") -Headers @{ A = (Get-Date); B = [string]7; C = $x.y; D = "$($t) \${u}" }`,
  ],
  [
    'a session’s header',
    `$s = New-Object WebRequestSession\n$s.Headers.Add("X-A", "1")\niwr ${url} -WebSession $s; iwr ${url}/2`,
  ],
  [
    'a dictionary',
    `$h = New-Object "System.Collections.Generic.Dictionary[[String],[String]]"\n$h.Add("X-A", "1")\n$r = Invoke-RestMethod '${url}' -Headers $h`,
  ],
  ['a curl that is none', `curl -Uri ${url} -Method Put | Select Content`],
  ['no address', `Invoke-WebRequest -Method Put`],
]
