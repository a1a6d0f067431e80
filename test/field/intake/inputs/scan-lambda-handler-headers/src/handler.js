const headers = {
  'Access-Control-Allow-Origin': process.env.ORIGIN || '*',
  'Access-Control-Allow-Credentials': true,
}
exports.handler = async (event) => {
  if (event.httpMethod === 'OPTIONS') return { statusCode: 200, headers, body: '' }
  return { statusCode: 200, headers, body: '{}' }
}
