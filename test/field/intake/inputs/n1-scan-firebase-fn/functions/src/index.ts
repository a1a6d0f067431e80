import { onRequest, onCall } from 'firebase-functions/v2/https'
export const api = onRequest({ cors: ['https://app.example.com', /preview\.example\.com$/], region: 'europe-west1' }, (req, res) => { res.json({}) })
export const open = onCall({ cors: true }, () => 1)
