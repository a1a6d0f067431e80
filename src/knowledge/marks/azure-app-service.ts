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
      means: 'refused-here',
      when: all(
        status(403),
        any(
          header('X-MS-Forbidden-IP'),
          body(/web app you have attempted to reach has blocked your access/i),
        ),
      ),
      says: 'the access restrictions of App Service (Networking, Access restriction) refuse the address that calls',
    },
    {
      means: 'nothing-behind',
      when: all(status(503), body(/^\s*Function host is not running\.?\s*$/)),
      says: 'Azure says that the host of this function app does not run: its log stream tells why it does not start',
    },
    {
      means: 'wants-credentials',
      when: all(status(401, 403), header('X-MS-Middleware-Request-Id')),
      says: 'the authentication of App Service answers before the application',
    },
  ],
}
