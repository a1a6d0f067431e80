import { WebSocketGateway } from '@nestjs/websockets';
@WebSocketGateway({ cors: { origin: 'https://shop.example.com', credentials: true } })
export class ChatGateway {}
