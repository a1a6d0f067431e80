variable "allowed_origins" {
  type = list(string)
  default = ["*"]
}
variable "name" {}
resource "aws_apigatewayv2_api" "this" {
  name          = var.name
  protocol_type = "HTTP"
  cors_configuration {
    allow_origins     = var.allowed_origins
    allow_methods     = ["GET"]
  }
}
