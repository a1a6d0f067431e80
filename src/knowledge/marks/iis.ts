import { all, any, body, header, method, status, type Marks } from './marks.ts'

export const iis: Marks = {
  id: 'iis',
  name: 'IIS',
  role: 'proxy',
  made: any(
    body(/<title>\d{3} - [^<]{0,80}<\/title>[\s\S]{0,2000}<h1>Server Error<\/h1>/),
    body(/<title>405 - HTTP verb used to access this page is not allowed/),
    body(/<title>IIS \d[^<]*(Detailed )?Error/),
    all(method('OPTIONS'), header('Server', /microsoft-iis/i), header('Public', /TRACE/)),
  ),
  onTheWay: any(
    header('Server', /microsoft-iis/i),
    header('X-Powered-By', /asp\.net/i),
    header('X-AspNet-Version'),
  ),
  words: [
    {
      means: 'nothing-behind',
      when: body(/HTTP Error (500\.3\d|502\.5)\b/),
      says: 'its ASP.NET Core Module could not start the application, and the Event Log of Windows or the stdout log says why',
    },
    {
      means: 'nothing-behind',
      when: any(
        all(status(502, 504), body(/acting as a gateway or proxy server/)),
        body(/HTTP Error (502\.\d|503\.\d)\b/),
      ),
      says: 'IIS got no usable response from the application behind it',
    },
    {
      means: 'no-method',
      when: all(status(405), body(/HTTP verb used to access this page is not allowed/)),
      says: 'a handler or module of IIS refuses this verb (WebDAV does for PUT and DELETE)',
    },
  ],
}
