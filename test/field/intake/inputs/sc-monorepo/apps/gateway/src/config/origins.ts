export const allowed = ['https://shop.example.com', 'https://admin.example.com']
