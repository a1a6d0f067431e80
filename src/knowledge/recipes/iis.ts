import type { Need, Stack } from './stack.ts'

export const iis: Stack = {
  livesIn: 'web.config: system.webServer/cors of the IIS CORS module, or the application behind IIS',
  breaksHere: [
    'OPTIONSVerbHandler answers OPTIONS with 200, Allow and Public before the application sees it.',
    'WebDAV takes PUT and DELETE and answers 405.',
    'customHeaders add the header a second time to what the application sends.',
    'IIS’s own error pages have no CORS headers.',
  ],
  takeOut: 'remove the cors element and customHeaders that name Access-Control- from web.config',
  policy: {
    snippet,
    place: [
      'If the application behind IIS should own the policy (ASP.NET Core, PHP), choose its recipe and let IIS pass OPTIONS on: <handlers><remove name="OPTIONSVerbHandler" /></handlers>.',
      'Else install the IIS CORS module and merge this into web.config; take CORS out of the application.',
    ],
    settings: {
      origins: 'cors/add origin',
      methods: 'allowMethods',
      headers: 'allowHeaders',
      exposed: 'exposeHeaders',
      credentials: 'allowCredentials="true"',
    },
    perCause: {
      'preflight-elsewhere':
        'The handler OPTIONSVerbHandler of IIS answered OPTIONS: <handlers><remove name="OPTIONSVerbHandler" /></handlers> in web.config lets it through to the application.',
      'preflight-not-handled':
        'The handler OPTIONSVerbHandler of IIS answered OPTIONS: <handlers><remove name="OPTIONSVerbHandler" /></handlers> in web.config lets it through to the application.',
      'error-response-without-cors':
        'A 405 to PUT or DELETE with Allow: GET, HEAD, OPTIONS, TRACE is WebDAV’s: <modules><remove name="WebDAVModule" /></modules> and <handlers><remove name="WebDAV" /></handlers> in web.config. A handler whose verb list leaves the method out answers the same.',
    },
    reload: 'IIS reads web.config again by itself.',
  },
  cookie: null,
}

function snippet({ policy }: Need): string {
  const items = (name: string, attribute: string, values: readonly string[]): string =>
    values.length === 0
      ? ''
      : `        <${name}>\n${values.map((value) => `          <add ${attribute}="${value}" />\n`).join('')}        </${name}>\n`
  const one = (origin: string): string =>
    `      <add origin="${origin}" allowed="true"${policy.credentials ? ' allowCredentials="true"' : ''} maxAge="${policy.maxAge}">
${policy.anyHeader ? '        <allowHeaders allowAllRequestedHeaders="true" />\n' : items('allowHeaders', 'header', policy.headers)}${items('allowMethods', 'method', policy.methods)}${items('exposeHeaders', 'header', policy.exposed)}      </add>
`
  return `<!-- web.config -->
<configuration>
  <system.webServer>
    <cors enabled="true">
${policy.origins.map(one).join('')}    </cors>
  </system.webServer>
</configuration>
`
}
