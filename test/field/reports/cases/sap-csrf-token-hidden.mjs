export default { id: 'sap-csrf-token-hidden', source: 'UI5/openui5#3150 and SAP Gateway documentation, X-CSRF-Token', software: 'unknown', kind: 'hidden',
  story: 'The OData service answers X-CSRF-Token: Fetch with a token, which Expose-Headers does not name: the script reads null and every POST is 403.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const c = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['access-control-allow-credentials', 'true'], ['vary', 'Origin']] : []
      if (method === 'OPTIONS') return { status: 200, headers: [...c, ['access-control-allow-methods', 'GET, POST, PUT, DELETE, OPTIONS'], ['access-control-allow-headers', 'x-csrf-token, content-type, accept'], ['access-control-max-age', '600']] }
      return { status: 200, headers: [['content-type', 'application/json'], ['x-csrf-token', 'vaFlDie9NhOOKy9EBRLXjw=='], ['dataserviceversion', '2.0'], ['sap-server', 'true'], ['set-cookie', 'SAP_SESSIONID_NPL_001=a; path=/; secure; SameSite=None'], ...c], body: '{"d":{}}' }
    })
    return { url: `https://sap.example.com:${port}/sap/opu/odata/sap/SERVICES_SRV/`, args: ['-H', 'X-CSRF-Token: Fetch', '--credentials', 'include'] }
  },
  expect: { outcome: 'allowed', causes: ['response-header-not-exposed', 'cookie-not-sent', 'none'], fixFor: [null], mustSay: [/x-csrf-token/i] } }
