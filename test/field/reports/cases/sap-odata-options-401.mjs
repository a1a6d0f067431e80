export default { id: 'sap-odata-options-401', source: 'SAP community, OData of a Gateway from another host, preflight answered 401', software: 'unknown', kind: 'login',
  story: 'The ICF node of an OData service asks for a password, OPTIONS too: 401 Basic by SAP NetWeaver, bare; with a password the GET is 200 and bare as well.',
  async start(t) {
    const { port } = await t.serve(({ method, h }) => method !== 'OPTIONS' && h.authorization ? { status: 200, headers: [['content-type', 'application/json;charset=utf-8'], ['dataserviceversion', '2.0'], ['sap-processing-info', 'ODataBEP=,crp=,RAL=,st=,MedCacheHub=SHM'], ['sap-server', 'true']], body: '{"d":{"results":[]}}' } : { status: 401, headers: [['content-type', 'text/html; charset=utf-8'], ['www-authenticate', 'Basic realm="SAP NetWeaver Application Server [DEV/100]"'], ['sap-system', 'DEV'], ['sap-server', 'true']], body: '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><title>Logon Error Message</title></head><body>Logon failed</body></html>' })
    return { url: `https://sap.example.com:${port}/sap/opu/odata/sap/ZORDERS_SRV/Orders?$format=json`, args: ['-H', 'Authorization: Basic ZGV2OnB3'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'cors-not-configured'], neverCertain: ['blocked-at-edge', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/401/] } }
