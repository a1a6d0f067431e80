import { all, any, at, body, header, leadsTo, status, type Marks } from './marks.ts'

export const azureAppService: Marks = {
  id: 'azure-app-service',
  name: 'Azure App Service',
  role: 'gateway',
  staysSilent: true,
  made: any(
    header('X-MS-Middleware-Request-Id'),
    body(/this web app is stopped/i),
    leadsTo(/\/\.auth\/login\//),
  ),
  onTheWay: any(at(/^[\w.-]+\.azurewebsites\.net\//), header('Set-Cookie', /(^|, ?)ARRAffinity(SameSite)?=/)),
  words: [
    {
      means: 'nothing-behind',
      when: all(status(403), body(/this web app is stopped/i)),
      says: 'Azure says that this web app is stopped',
    },
    {
      means: 'wants-credentials',
      when: all(status(401, 403), header('X-MS-Middleware-Request-Id')),
      says: 'the authentication of App Service answers before the application',
    },
  ],
}
