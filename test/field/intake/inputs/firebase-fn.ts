const app = initializeApp({ projectId: 'shop-1a2b', apiKey: 'k' })
const functions = getFunctions(app, 'europe-west1')
const addMessage = httpsCallable(functions, 'addMessage')
await addMessage({ text: 'hi' })
