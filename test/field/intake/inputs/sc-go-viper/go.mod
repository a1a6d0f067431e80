module example.com/x

go 1.22

require (
	github.com/rs/cors v1.11.0
	github.com/spf13/viper v1.19.0
)
