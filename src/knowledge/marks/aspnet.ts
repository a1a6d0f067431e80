import { all, any, body, header, lacks, type Marks } from './marks.ts'

export const aspnet: Marks = {
  id: 'aspnet',
  name: 'ASP.NET Core',
  role: 'application',
  staysSilent: true,
  made: any(
    header('Set-Cookie', /(^|, ?)\.AspNetCore\./),
    body(/"type":"https:\/\/tools\.ietf\.org\/html\/rfc\d+#section-[\d.]+","title":"[^"]*","status":\d{3}/),
    all(header('Server', /^kestrel/i), lacks('x-ms-middleware-request-id')),
  ),
}
