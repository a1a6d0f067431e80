const headers = { 'Access-Control-Allow-Origin': process.env.ORIGIN || '*', 'Access-Control-Allow-Credentials': true }
export const handler = async (event) => ({ statusCode: 200, headers, body: '{}' })
