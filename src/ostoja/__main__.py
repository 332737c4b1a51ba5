from ostoja.web.command_line import main

main()
