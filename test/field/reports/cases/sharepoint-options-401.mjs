export default { id: 'sharepoint-options-401', source: 'SharePoint REST from another site, preflight answered 401; Stephane Eyskens, SharePoint 2013 Integration Challenges #4', software: 'third-party', kind: 'login',
  story: 'SharePoint Online asks the preflight for a login: 401 with its own headers, IIS below. Nobody outside Microsoft configures that IIS.',
  async start(t) {
    const { port } = await t.serve(({ method, h }) => {
      const s = [['P3P', 'CP="ALL IND DSP COR ADM CONo CUR CUSo IVAo IVDo PSA PSD TAI TELo OUR SAMo CNT COM INT NAV ONL PHY PRE PUR UNI"'], ['SPRequestGuid', 'a1b2c3d4-0000-4000-8000-000000000000'], ['request-id', 'a1b2c3d4-0000-4000-8000-000000000000'], ['X-FRAME-OPTIONS', 'SAMEORIGIN'], ['X-Powered-By', 'ASP.NET'], ['MicrosoftSharePointTeamServices', '16.0.0.25520'], ['X-Content-Type-Options', 'nosniff'], ['X-MS-InvokeApp', '1; RequireReadOnly'], ['Server', 'Microsoft-IIS/10.0']]
      if (method !== 'OPTIONS' && h.authorization) return { status: 200, headers: [...s, ['Content-Type', 'application/json;odata=verbose;charset=utf-8']], body: '{"d":{"Title":"Team"}}' }
      return { status: 401, headers: [...s, ['WWW-Authenticate', 'Bearer realm="11111111-2222-3333-4444-555555555555",client_id="00000003-0000-0ff1-ce00-000000000000",trusted_issuers="00000001-0000-0000-c000-000000000000@*"'], ['X-MSDAVEXT_Error', '917656; Access+denied.+Before+opening+files+in+this+location%2c+you+must+first+browse+to+the+web+site+and+select+the+option+to+login+automatically.'], ['Content-Type', 'text/plain; charset=utf-8']], body: '401 UNAUTHORIZED' }
    })
    return { url: `https://contoso.sharepoint.com:${port}/sites/team/_api/web`, args: ['-H', 'Authorization: Bearer abc', '-H', 'Accept: application/json;odata=verbose'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'cors-not-configured'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null, 'iis'], mustSay: [/401/], mustNotSay: [/web\.config|OPTIONSVerbHandler|appcmd/i] } }
