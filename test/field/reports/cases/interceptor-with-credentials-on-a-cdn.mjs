export default { id: 'interceptor-with-credentials-on-a-cdn', source: 'angular, withCredentials in an interceptor and assets of a CDN', software: 'cloudfront', kind: 'page',
  story: 'An interceptor of Angular sets withCredentials on every request; the translations lie on a CDN that answers * and needs no cookie.',
  async start(t) {
    const { port } = await t.serve(({ method, preflight }) => ({ status: 200, headers: [['Content-Type', 'application/json'], ['Server', 'AmazonS3'], ['X-Cache', 'Miss from cloudfront'], ['Via', '1.1 abc.cloudfront.net (CloudFront)'], ['X-Amz-Cf-Pop', 'FRA56-P4'], ['X-Amz-Cf-Id', 'aa=='], ['Access-Control-Allow-Origin', '*'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET, HEAD']] : [])], body: method === 'OPTIONS' ? '' : '{}' }))
    const url = `https://cdn.example.net:${port}/i18n/en.json`
    const dir = t.files({ 'app.ts': `@Injectable()\nexport class CredentialsInterceptor implements HttpInterceptor {\n  intercept(req: HttpRequest<unknown>, next: HttpHandler) {\n    return next.handle(req.clone({ withCredentials: true }))\n  }\n}\nexport class Loader implements TranslateLoader {\n  constructor(private http: HttpClient) {}\n  getTranslation() { return this.http.get('${url}') }\n}\n` })
    return { url, args: ['--from', `${dir}/app.ts`, '--credentials', 'include'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: [null, 'cloudfront', 's3'], mustSay: [/credentials/i, /leave|without|omit|same-origin/i] } }
